//! Urls: what is asked for, where a redirect leads, and how they are shown.

use std::fmt;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use iri_string::types::{UriAbsoluteStr, UriReferenceStr, UriStr};
use netaddr::Escaped;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What servers and people leave in a url that RFC 3986 wants encoded; browsers and curl encode it in silence.
const LOOSE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'#')
    .remove(b'[')
    .remove(b']')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b'%');

/// An http or https url. `Display` leaves its credentials out.
#[derive(Clone, Debug)]
pub(super) struct Url {
    /// Whole, without a fragment and without user information.
    text: String,
    /// The user information, as it was written: percent-encoded.
    credentials: Option<String>,
    secure: bool,
    host: String,
    port: u16,
}

impl Url {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let (scheme, rest) = text.split_once(':').unwrap_or_default();
        let is_known = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        // `host:80/path` has a scheme, as RFC 3986 has it, and is not meant so.
        if !is_known && !rest.starts_with("//") {
            return Err("it does not begin with http:// or https://".to_owned());
        }
        Self::of_absolute(&tidy(text)?)
    }

    /// Where a redirect from here leads. Credentials stay with the scheme, host and port that they were given for.
    pub(super) fn join(&self, location: &str) -> Result<Self, String> {
        let location = tidy(location)?;
        let reference = UriReferenceStr::new(&location).map_err(|_| malformed())?;
        let base = UriAbsoluteStr::new(&self.text).map_err(|_| malformed())?;
        let mut target = Self::of_absolute(&reference.resolve_against(base).to_string())?;
        if target.credentials.is_none() && target.origin() == self.origin() {
            target.credentials.clone_from(&self.credentials);
        }
        Ok(target)
    }

    fn of_absolute(text: &str) -> Result<Self, String> {
        let uri = UriStr::new(text).map_err(|_| malformed())?;
        let secure = match uri.scheme_str().to_ascii_lowercase().as_str() {
            "http" => false,
            "https" => true,
            other => {
                return Err(format!("only http and https are spoken, not {}", Escaped(other.as_bytes())));
            }
        };
        let authority = uri.authority_components().ok_or("it names no host")?;
        let host = authority.host().to_ascii_lowercase();
        if host.is_empty() {
            return Err("it names no host".to_owned());
        }
        if host.contains('%') {
            return Err(
                "hosts are written in ASCII; other letters have a form that begins with xn--".to_owned()
            );
        }
        let port = match authority.port() {
            None | Some("") => {
                if secure {
                    443
                } else {
                    80
                }
            }
            Some(port) => port.parse().map_err(|_| "its port is no number up to 65535")?,
        };
        let (path, query) = (uri.path_str(), uri.query_str());
        let scheme = if secure { "https" } else { "http" };
        let written = authority.port().filter(|port| !port.is_empty()).map(|_| format!(":{port}"));
        Ok(Self {
            text: format!(
                "{scheme}://{host}{}{}{}{}",
                written.unwrap_or_default(),
                if path.is_empty() { "/" } else { path },
                if query.is_some() { "?" } else { "" },
                query.unwrap_or_default()
            ),
            credentials: authority.userinfo().filter(|info| !info.is_empty()).map(ToOwned::to_owned),
            secure,
            host,
            port,
        })
    }

    /// The url as it is asked for: without credentials.
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    pub(super) const fn is_secure(&self) -> bool {
        self.secure
    }

    /// The host, an IPv6 address in brackets.
    pub(super) fn host(&self) -> &str {
        &self.host
    }

    /// The value of the header `Authorization`, where there are credentials.
    pub(super) fn authorization(&self) -> Option<String> {
        let (user, password) =
            self.credentials.as_ref()?.split_once(':').unwrap_or((self.credentials.as_ref()?, ""));
        let mut plain: Vec<u8> = percent_decode_str(user).collect();
        plain.push(b':');
        plain.extend(percent_decode_str(password));
        Some(format!("Basic {}", BASE64_STANDARD.encode(plain)))
    }

    fn origin(&self) -> (bool, &str, u16) {
        (self.secure, &self.host, self.port)
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.credentials, self.text.split_once("://")) {
            (Some(_), Some((scheme, rest))) => write!(f, "{scheme}://***@{rest}"),
            _ => f.write_str(&self.text),
        }
    }
}

/// Any text that was meant as a url, fit to be shown: whatever could be a password is left out.
pub(super) fn shown(text: &str) -> String {
    if let Ok(url) = Url::parse(text) {
        return url.to_string();
    }
    let hidden = match text.rsplit_once('@') {
        None => text.to_owned(),
        Some((before, after)) => match before.split_once("://") {
            Some((scheme, _)) => format!("{scheme}://***@{after}"),
            None => format!("***@{after}"),
        },
    };
    Escaped(hidden.as_bytes()).to_string()
}

/// A url with everything encoded that has to be. Control characters are no slip but an attack.
fn tidy(text: &str) -> Result<String, String> {
    let text = text.trim_matches(' ');
    if text.chars().any(char::is_control) {
        return Err("it has control characters".to_owned());
    }
    let encoded = utf8_percent_encode(text, LOOSE).to_string();
    let path = after_authority(&encoded);
    let (head, tail) = encoded.split_at_checked(path).unwrap_or((&encoded, ""));
    Ok(head.to_owned() + &percents(tail).replace('[', "%5B").replace(']', "%5D"))
}

/// Where the path begins: brackets before it belong to an address.
fn after_authority(text: &str) -> usize {
    let Some(begin) = text.find("//").filter(|&at| !text[..at].contains(['/', '?', '#'])) else { return 0 };
    let authority = begin + 2;
    text[authority..].find(['/', '?', '#']).map_or(text.len(), |at| authority + at)
}

/// A percent sign that encodes nothing stands for itself.
fn percents(text: &str) -> String {
    let mut pieces = text.split('%');
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let encodes = piece.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
        whole.push_str(if encodes { "%" } else { "%25" });
        whole.push_str(piece);
    }
    whole
}

fn malformed() -> String {
    "it is not written as RFC 3986 has it".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> String {
        Url::parse(text).map_or_else(|why| format!("error: {why}"), |url| url.as_str().to_owned())
    }

    #[test]
    fn urls_are_asked_for_as_people_write_them() {
        assert_eq!(asked("http://host"), "http://host/");
        assert_eq!(asked("HTTP://Host:080/A?b#c"), "http://host:80/A?b");
        assert_eq!(
            asked("https://[::1]:8443/a[0]?b[]=ü ü#f"),
            "https://[::1]:8443/a%5B0%5D?b%5B%5D=%C3%BC%20%C3%BC"
        );
        assert_eq!(asked("http://h/100%/%41|"), "http://h/100%25/%41%7C");
        assert_eq!(asked("http://h?q"), "http://h/?q");
    }

    #[test]
    fn what_is_no_url_is_refused_with_a_reason() {
        for (text, reason) in [
            ("ftp://host/", "only http and https are spoken, not ftp"),
            ("file:///etc/passwd", "only http and https are spoken, not file"),
            ("host/path", "begin with http://"),
            ("host:80/path", "begin with http://"),
            ("host:80/?next=https://host/", "begin with http://"),
            ("http:///path", "no host"),
            ("http:path", "no host"),
            ("http://host:99999/", "65535"),
            ("http://host:-1/", "RFC 3986"),
            ("http://bücher.example/", "xn--"),
            ("http://host/\r\nX: y", "control"),
            ("http://ho st/", "xn--"),
            ("", "begin with http://"),
        ] {
            let error = asked(text);
            assert!(error.starts_with("error") && error.contains(reason), "{text}: {error}");
        }
    }

    #[test]
    fn redirects_are_resolved_as_in_rfc_3986() {
        let base = Url::parse("http://host/a/b?q").unwrap();
        for (location, target) in [
            ("c", "http://host/a/c"),
            ("/c", "http://host/c"),
            ("../../../c", "http://host/c"),
            ("?r", "http://host/a/b?r"),
            ("//other:81/c", "http://other:81/c"),
            ("https://other/c", "https://other/c"),
            ("/ü[1]", "http://host/%C3%BC%5B1%5D"),
        ] {
            assert_eq!(base.join(location).unwrap().as_str(), target, "{location}");
        }
        for refused in ["ftp://host/", "file:///etc/passwd", "javascript:alert(1)", "\x1b[2J"] {
            base.join(refused).unwrap_err();
        }
    }

    #[test]
    fn credentials_are_sent_to_their_origin_only_and_never_shown() {
        let base = Url::parse("http://us%40er:pa:ss@host/a").unwrap();
        assert_eq!(base.authorization().as_deref(), Some("Basic dXNAZXI6cGE6c3M="));
        assert_eq!((base.as_str(), base.to_string().as_str()), ("http://host/a", "http://***@host/a"));
        for (location, sent) in [
            ("/b", true),
            ("http://host:80/b", true),
            ("//HOST/b", true),
            ("http://host:81/b", false),
            ("https://host/b", false),
            ("http://other/b", false),
            ("http://other:secret@other/b", true),
        ] {
            let target = base.join(location).unwrap();
            assert_eq!(target.authorization().is_some(), sent, "{location}");
            assert!(
                !target.to_string().contains("secret") && !target.to_string().contains("pa:ss"),
                "{target}"
            );
        }
    }

    #[test]
    fn a_password_is_hidden_where_the_url_is_broken_too() {
        for text in [
            "http://u:secret@host:x/",
            "u:secret@host",
            "http://u:sec@secret@host",
            "http://u:/secret@h\x1b/",
        ] {
            let shown = shown(text);
            assert!(!shown.contains("sec") && shown.contains("***@h") && !shown.contains('\x1b'), "{shown}");
        }
        assert_eq!(shown("no url\n"), r"no url\n");
    }
}
