//! Which certificate authorities are trusted: the option's, the environment's, or the system's.

use std::env::split_paths;
use std::path::{Path, PathBuf};

use reqwest::{Certificate, ClientBuilder};
use rustls_native_certs::{CertificateResult, load_certs_from_paths};

use crate::error::{Error, ErrorKind};
use crate::naming::name;

// The verifier's message on a machine without certificates.
const NONE_ON_SYSTEM: &str = "No CA certificates were loaded";

/// Where trusted authorities come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trust {
    source: Source,
    /// Additional ones, besides those of the environment or the system: the variable, and the file it names.
    extra: Option<(String, PathBuf)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Source {
    System,
    /// The system's, although a variable is set: it is empty, and the verifier would take it for a path.
    SystemByPaths,
    /// `SSL_CERT_FILE` and `SSL_CERT_DIR`.
    Variables {
        file: Option<String>,
        dirs: Option<String>,
    },
    Bundle(PathBuf),
    /// Any certificate will do.
    Anybody,
}

/// The certificates, in the HTTP library's types.
#[derive(Debug, Default)]
pub(crate) struct Authorities {
    /// Instead of the system's.
    only: Option<Vec<Certificate>>,
    extra: Vec<Certificate>,
    anybody: bool,
    /// Why no server's certificate can be verified.
    pub problem: Option<String>,
    /// Warnings about certificates that could not be read, while others could.
    pub warning: Option<String>,
}

impl Trust {
    /// `extra` is a variable that names more authorities, and its value.
    pub fn resolve(
        verify: bool,
        ca_bundle: Option<PathBuf>,
        extra: Option<(String, PathBuf)>,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Self {
        let variables = ["SSL_CERT_FILE", "SSL_CERT_DIR"].map(environment);
        let is_set = variables.iter().any(Option::is_some);
        let [file, dirs] = variables.map(|value| value.filter(|value| !value.trim().is_empty()));
        let source = match ca_bundle {
            _ if !verify => Source::Anybody,
            Some(path) => Source::Bundle(path),
            None if file.is_some() || dirs.is_some() => Source::Variables { file, dirs },
            None if is_set => Source::SystemByPaths,
            None => Source::System,
        };
        let extra = match source {
            Source::Anybody | Source::Bundle(_) => None,
            _ => extra,
        };
        Self { source, extra }
    }

    /// Reads the certificates. What is wrong with variables is a problem of HTTPS only, so that a program that does
    /// not use it works; a bundle given by an option is an error.
    pub fn load(&self) -> Result<Authorities, Error> {
        let mut found = match &self.source {
            Source::Anybody => Authorities {
                anybody: true,
                ..Authorities::default()
            },
            Source::System => Authorities::default(),
            Source::SystemByPaths => system().map_or_else(Authorities::default, |read| {
                Authorities::only(read.certificates)
            }),
            Source::Bundle(path) => bundle(path)?,
            Source::Variables { file, dirs } => variables(file.as_deref(), dirs.as_deref()),
        };
        if let Some((variable, path)) = &self.extra {
            let read = read(Some(path), &[]);
            if let Some(why) = read.wrong() {
                let path = path.display();
                found.warning = Some(format!(
                    "{variable} is ignored: {path} can't be used ({why})"
                ));
            }
            found.extra = read.certificates;
        }
        Ok(found)
    }

    /// What to do about a certificate that no trusted authority has signed.
    pub fn advice(&self) -> String {
        let option = name("ca_bundle");
        let extra = match &self.extra {
            Some((variable, path)) => format!(" and {variable}={}", path.display()),
            None => String::new(),
        };
        match &self.source {
            Source::Bundle(path) => format!(
                "the certificate is not signed by an authority in {}, which the option {option} names",
                path.display()
            ),
            Source::Variables { file, dirs } => {
                let set = [("SSL_CERT_FILE", file), ("SSL_CERT_DIR", dirs)];
                let set: Vec<_> = set
                    .iter()
                    .filter_map(|(variable, value)| {
                        Some(format!("{variable}={}", (*value).as_ref()?))
                    })
                    .collect();
                format!(
                    "the certificate is not signed by an authority of {}{extra}, which is trusted instead of the system's: add the authority's certificate there, or give it by the option {option}",
                    set.join(" and ")
                )
            }
            _ => format!(
                "the certificate is not signed by an authority that this machine{extra} knows: give that authority's certificate by the option {option}, or by the variable SSL_CERT_FILE"
            ),
        }
    }
}

impl Authorities {
    fn only(certificates: Vec<Certificate>) -> Self {
        Self {
            only: Some(certificates),
            ..Self::default()
        }
    }

    /// Configures the HTTP library to trust these.
    pub fn apply(&self, builder: ClientBuilder) -> ClientBuilder {
        if self.anybody {
            return builder.tls_danger_accept_invalid_certs(true);
        }
        match &self.only {
            Some(only) => builder.tls_certs_only(only.iter().chain(&self.extra).cloned()),
            None if self.extra.is_empty() => builder,
            None => builder.tls_certs_merge(self.extra.iter().cloned()),
        }
    }

    /// The HTTP library could not be set up for this reason. Where that is a machine without certificates, another
    /// attempt that trusts nothing is enough for HTTP.
    pub fn without_system(&self, cause: &str) -> Option<Self> {
        (cause.contains(NONE_ON_SYSTEM) && self.only.is_none()).then(|| {
            let option = name("ca_bundle");
            Self {
                problem: Some(format!(
                    "this machine has no certificates of authorities, so no server can be trusted: install them (the package is often called ca-certificates), or give a file of them by the option {option}"
                )),
                ..Self::only(Vec::new())
            }
        })
    }
}

/// The certificates in a file and folders, and what was wrong with them.
struct Read {
    certificates: Vec<Certificate>,
    errors: Vec<String>,
}

impl Read {
    /// Why there are none, if there are none.
    fn wrong(&self) -> Option<String> {
        self.certificates
            .is_empty()
            .then(|| match self.errors.first() {
                Some(error) => error.clone(),
                None => "it has no PEM certificate".to_owned(),
            })
    }
}

fn read(file: Option<&Path>, dirs: &[&Path]) -> Read {
    let mut all = CertificateResult::default();
    let found = std::iter::once(load_certs_from_paths(file, None)).chain(
        dirs.iter()
            .map(|dir| load_certs_from_paths(None, Some(dir))),
    );
    for found in found {
        all.certs.extend(found.certs);
        all.errors.extend(found.errors);
    }
    // One that the verifier cannot read must not make the others unusable, as in other tools.
    let usable = all
        .certs
        .iter()
        .filter(|der| webpki::anchor_from_trusted_cert(der).is_ok());
    Read {
        certificates: usable
            .filter_map(|der| Certificate::from_der(der).ok())
            .collect(),
        errors: all.errors.iter().map(ToString::to_string).collect(),
    }
}

fn bundle(path: &Path) -> Result<Authorities, Error> {
    let read = read(Some(path), &[]);
    match read.wrong() {
        None => Ok(Authorities::only(read.certificates)),
        Some(why) => {
            let (option, path) = (name("ca_bundle"), path.display());
            let message = format!("{option} {path} can't be used");
            Err(Error::new(ErrorKind::Config, message).caused_by(why))
        }
    }
}

fn variables(file: Option<&str>, dirs: Option<&str>) -> Authorities {
    let mut certificates = Vec::new();
    let mut wrong = Vec::new();
    let mut take = |variable: &str, shown: &str, read: Read| {
        if let Some(why) = read.wrong() {
            wrong.push(format!(
                "{variable} is {shown}, which can't be used ({why})"
            ));
        }
        certificates.extend(read.certificates);
    };
    if let Some(file) = file {
        take("SSL_CERT_FILE", file, read(Some(Path::new(file)), &[]));
    }
    if let Some(dirs) = dirs {
        let paths: Vec<_> = split_paths(dirs)
            .filter(|path| !path.as_os_str().is_empty())
            .collect();
        let paths: Vec<_> = paths.iter().map(PathBuf::as_path).collect();
        take("SSL_CERT_DIR", dirs, read(None, &paths));
    }
    let wrong = (!wrong.is_empty()).then(|| wrong.join("; "));
    match (wrong, certificates.is_empty()) {
        (Some(wrong), true) => Authorities {
            problem: Some(format!(
                "no certificates of authorities: {wrong}; correct the variable, unset it to trust the system's authorities, or give the option {}",
                name("ca_bundle")
            )),
            ..Authorities::only(certificates)
        },
        (warning, _) => Authorities {
            warning,
            ..Authorities::only(certificates)
        },
    }
}

/// Where the verifier would look if no variable were set.
#[cfg(all(unix, not(target_vendor = "apple"), not(target_os = "android")))]
fn system() -> Option<Read> {
    let paths = openssl_probe::probe();
    let dirs: Vec<_> = paths.cert_dir.iter().map(PathBuf::as_path).collect();
    Some(read(paths.cert_file.as_deref(), &dirs))
}

/// The system's verifier reads no variable.
#[cfg(not(all(unix, not(target_vendor = "apple"), not(target_os = "android"))))]
fn system() -> Option<Read> {
    None
}

#[cfg(test)]
mod tests;
