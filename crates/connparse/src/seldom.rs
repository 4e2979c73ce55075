//! What few sockets have.

/// Something on the heap that most have none of. It is let go of out of line, because where tens of thousands are let go
/// of, each would pay for what a few need.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Seldom<T>(Option<T>);

impl<T> Seldom<T> {
    pub(crate) const NONE: Self = Self(None);

    pub(crate) const fn new(value: T) -> Self {
        Self(Some(value))
    }

    #[inline]
    pub(crate) const fn get(&self) -> Option<&T> {
        self.0.as_ref()
    }

    #[inline]
    pub(crate) const fn get_mut(&mut self) -> Option<&mut T> {
        self.0.as_mut()
    }

    #[inline]
    pub(crate) const fn take(&mut self) -> Option<T> {
        self.0.take()
    }
}

impl<T> Drop for Seldom<T> {
    #[inline]
    fn drop(&mut self) {
        if let Some(value) = self.0.take() {
            let_go(value);
        }
    }
}

#[cold]
#[inline(never)]
fn let_go<T>(value: T) {
    drop(value);
}
