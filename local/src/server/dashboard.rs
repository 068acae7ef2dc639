//! The dashboard: a page that shows computers and tasks. It contains nothing secret: it requests its data with the key.

use axum::Router;
use axum::http::header;
use axum::response::{Html, IntoResponse};
use axum::routing::get;

use super::App;

const PAGE: &str = include_str!("../../resources/dashboard.html");

/// The routes: the page of all computers, and the same page for one computer.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(page))
        .route("/computers/{id}/debug", get(page))
}

async fn page() -> impl IntoResponse {
    // Nothing from elsewhere is loaded, and no other page may frame this one.
    let policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; \
                  img-src data: blob: 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";
    let headers = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    (headers, Html(PAGE))
}
