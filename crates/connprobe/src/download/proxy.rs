//! The proxy that the environment names for a url.

use std::net::IpAddr;

use ureq::Proxy;

use super::error::Fault;
use super::url::Url;

/// The proxy for a url, from the environment, as curl chooses it: by the url's scheme, then the one for all.
///
/// What is on this machine is never asked through a proxy. `HTTP_PROXY` in capitals is not looked at: a web server
/// sets it from a request's header.
pub(super) fn proxy(url: &Url, variable: impl Fn(&str) -> Option<String>) -> Result<Option<Proxy>, Fault> {
    let names: &[&'static str] = match url.is_secure() {
        true => &["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"],
        false => &["http_proxy", "all_proxy", "ALL_PROXY"],
    };
    let given = |name: &'static str| Some((name, variable(name).filter(|value| !value.is_empty())?));
    let Some((name, proxy)) = names.iter().copied().find_map(given) else { return Ok(None) };
    let except = variable("no_proxy").or_else(|| variable("NO_PROXY")).unwrap_or_default();
    if is_here(url.host()) || is_excepted(url.host(), &except) {
        return Ok(None);
    }
    match Proxy::new(&proxy) {
        Ok(proxy) => Ok(Some(proxy)),
        Err(_) => Err(Fault::Proxy { what: format!("the variable {name} is no url of a proxy") }),
    }
}

fn is_here(host: &str) -> bool {
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host == "localhost"
        || host.ends_with(".localhost")
        || address.is_ok_and(|address| address.to_canonical().is_loopback())
}

/// Whether a host is in a list of names, of domains (with all below them), or of addresses; `*` is every host.
fn is_excepted(host: &str, list: &str) -> bool {
    let host = host.trim_matches(['[', ']']);
    list.split([',', ' ']).map(|entry| entry.trim().trim_start_matches("*.").trim_start_matches('.')).any(
        |entry| {
            let entry = entry.trim_matches(['[', ']']).to_ascii_lowercase();
            let below = host.strip_suffix(&entry).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
            entry == "*" || !entry.is_empty() && below
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(url: &str, environment: &[(&str, &str)]) -> Option<String> {
        let variable = |name: &str| {
            environment.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        };
        proxy(&Url::parse(url).unwrap(), variable).unwrap().map(|proxy| proxy.host().to_owned())
    }

    #[test]
    fn the_scheme_decides_then_the_one_for_all() {
        let all = [
            ("http_proxy", "http://plain:1"),
            ("HTTPS_PROXY", "http://tls:1"),
            ("ALL_PROXY", "socks5h://all:1"),
        ];
        assert_eq!(chosen("http://example.org/", &all).as_deref(), Some("plain"));
        assert_eq!(chosen("https://example.org/", &all).as_deref(), Some("tls"));
        assert_eq!(chosen("http://example.org/", &all[1..]).as_deref(), Some("all"));
        assert_eq!(chosen("http://example.org/", &[("HTTP_PROXY", "http://cgi:1")]), None);
        assert_eq!(chosen("http://example.org/", &[("http_proxy", "")]), None);
    }

    #[test]
    fn exceptions_and_this_machine_are_asked_directly() {
        let asked = |url: &str, except| {
            chosen(url, &[("all_proxy", "http://proxy:1"), ("no_proxy", except)]).is_none()
        };
        for url in
            ["http://localhost/", "http://127.9.9.9:80/", "http://[::1]/", "http://[::ffff:127.0.0.1]/"]
        {
            assert!(asked(url, ""), "{url}");
        }
        assert!(asked("http://a.example.org/", "x, .example.org"));
        assert!(asked("http://example.org/", "example.org"));
        assert!(asked("http://a.example.org/", "*.Example.org"));
        assert!(asked("http://example.org/", "*"));
        assert!(asked("http://[2001:db8::1]/", "2001:db8::1"));
        assert!(!asked("http://anexample.org/", "example.org"));
        assert!(!asked("http://example.org/", ",,"));
    }

    #[test]
    fn a_proxy_that_is_none_is_an_error_without_its_text() {
        let error =
            proxy(&Url::parse("http://example.org").unwrap(), |_| Some("gopher://u:secret@x".to_owned()));
        let told = error.unwrap_err().to_string();
        assert!(told.contains("http_proxy") && !told.contains("secret"), "{told}");
    }
}
