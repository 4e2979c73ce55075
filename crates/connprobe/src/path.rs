//! Where programs are, and how a path is shown.

use std::path::{Path, PathBuf};

use netaddr::EscapedPath;

/// A path as it may be shown: one from outside can hold anything.
pub(crate) fn shown(path: &Path) -> EscapedPath<'_> {
    EscapedPath(path.as_os_str().as_encoded_bytes())
}

/// Where administrators' programs are, which the PATH of others often lacks.
#[cfg(not(windows))]
fn system_folders() -> Vec<PathBuf> {
    ["/usr/sbin", "/sbin"].map(PathBuf::from).into()
}

/// Where the system's own programs are.
#[cfg(windows)]
fn system_folders() -> Vec<PathBuf> {
    std::env::var_os("SystemRoot").map(|root| Path::new(&root).join("System32")).into_iter().collect()
}

/// The absolute folders of a list as in the variable PATH, and the system's.
fn folders(path: &std::ffi::OsStr) -> impl Iterator<Item = PathBuf> + '_ {
    std::env::split_paths(path).chain(system_folders()).filter(|folder| folder.is_absolute())
}

/// The full path of a program on `path`, a list as in the variable PATH, or among the administrators' programs. Only
/// absolute folders count: never the current one.
pub(crate) fn find(program: &str, path: &std::ffi::OsStr) -> Option<PathBuf> {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    folders(path).map(|folder| folder.join(&file)).find(|file| is_executable(file))
}

#[cfg(unix)]
fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(file: &Path) -> bool {
    file.is_file()
}

/// The variable PATH, without folders that depend on where one is.
pub(crate) fn variable() -> Option<(&'static str, std::ffi::OsString)> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    Some(("PATH", std::env::join_paths(folders(&path)).ok()?))
}

#[cfg(test)]
#[cfg(unix)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn only_absolute_folders_of_the_path_are_looked_at() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("tool");
        fs::write(&file, "").unwrap();
        let path = std::env::join_paths([Path::new("."), folder.path()]).unwrap();
        assert_eq!(find("tool", &path), None, "it cannot be executed");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(find("tool", &path), Some(file));
        assert_eq!(find("Cargo.toml", std::ffi::OsStr::new(".:")), None);
        assert!(folders(&path).all(|folder| folder.is_absolute()));
    }
}
