//! Certificates of every kind, made when the server starts.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use time::OffsetDateTime;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// Certificates by their kind, and the authority that signed the good ones.
pub struct Certificates {
    configs: BTreeMap<&'static str, ServerConfig>,
    pub ca: PathBuf,
}

impl fmt::Debug for Certificates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificates").finish_non_exhaustive()
    }
}

impl Certificates {
    pub fn new(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let (ca_key, other_key) = (KeyPair::generate()?, KeyPair::generate()?);
        let ca = authority("Fault server's authority");
        let ca_pem = ca.self_signed(&ca_key)?.pem();
        let known = Issuer::new(ca, ca_key);
        let unknown = Issuer::new(authority("Somebody else's authority"), other_key);
        let path = folder.join("ca.pem");
        fs::write(&path, ca_pem)?;
        let here = ["localhost", "127.0.0.1"];
        let (past, future) = (days(-30), days(30));
        let kinds = [
            ("good", leaf(&here, past, future)?, Some(&known)),
            ("expired", leaf(&here, past, days(-1))?, Some(&known)),
            ("not_yet_valid", leaf(&here, days(1), future)?, Some(&known)),
            (
                "wrong_host",
                leaf(&["other.test"], past, future)?,
                Some(&known),
            ),
            (
                "unknown_authority",
                leaf(&here, past, future)?,
                Some(&unknown),
            ),
            ("self_signed", leaf(&here, past, future)?, None),
        ];
        let mut configs = BTreeMap::new();
        for (kind, params, issuer) in kinds {
            let key = KeyPair::generate()?;
            let certificate = match issuer {
                Some(issuer) => params.signed_by(&key, issuer)?,
                None => params.self_signed(&key)?,
            };
            let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
            let config =
                ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
                    .with_safe_default_protocol_versions()?
                    .with_no_client_auth()
                    .with_single_cert(vec![certificate.der().clone()], key)?;
            configs.insert(kind, config);
        }
        Ok(Self { configs, ca: path })
    }

    /// Shows this certificate, and speaks these protocols, the preferred one first.
    pub fn acceptor(&self, kind: &str, protocols: &[&str]) -> Option<TlsAcceptor> {
        let mut config = self.configs.get(kind)?.clone();
        config.alpn_protocols = protocols
            .iter()
            .map(|name| name.as_bytes().to_vec())
            .collect();
        Some(TlsAcceptor::from(Arc::new(config)))
    }
}

fn days(number: i64) -> OffsetDateTime {
    OffsetDateTime::now_utc() + time::Duration::days(number)
}

fn authority(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params
}

fn leaf(
    hosts: &[&str],
    from: OffsetDateTime,
    to: OffsetDateTime,
) -> Result<CertificateParams, rcgen::Error> {
    let hosts: Vec<_> = hosts.iter().map(|&host| host.to_owned()).collect();
    let mut params = CertificateParams::new(hosts)?;
    (params.not_before, params.not_after) = (from, to);
    Ok(params)
}
