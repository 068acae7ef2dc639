//! A small web shop to try tasks on: search, results, product page, basket. It keeps nothing.

use std::net::SocketAddr;

use axum::Router;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;
use serde_json::json;

use crate::server;

const LAYOUT: &str = include_str!("../resources/shop.html");

struct Product {
    id: &'static str,
    name: &'static str,
    about: &'static str,
    price: &'static str,
    colour: &'static str,
}

const PRODUCTS: [Product; 6] = [
    Product {
        id: "desk-lamp",
        name: "Orbit desk lamp",
        about: "A brass lamp with a warm, dimmable light.",
        price: "€49.00",
        colour: "#e0a43a",
    },
    Product {
        id: "floor-lamp",
        name: "Meridian floor lamp",
        about: "A tall lamp with a linen shade.",
        price: "€129.00",
        colour: "#c98b6b",
    },
    Product {
        id: "night-lamp",
        name: "Firefly night lamp",
        about: "A small lamp that fades out by itself.",
        price: "€19.50",
        colour: "#7fa8d9",
    },
    Product {
        id: "kettle",
        name: "Harbour kettle",
        about: "Boils a litre in three minutes.",
        price: "€39.90",
        colour: "#8fb59a",
    },
    Product {
        id: "mug",
        name: "Stoneware mug",
        about: "Holds 350 ml and a lot of warmth.",
        price: "€12.00",
        colour: "#b39ab8",
    },
    Product {
        id: "chair",
        name: "Ash reading chair",
        about: "Low, wide and made to last.",
        price: "€245.00",
        colour: "#a58b6f",
    },
];

/// Serves the shop until a signal ends it.
pub async fn serve(options_addr: SocketAddr) -> Result<(), String> {
    let stop = server::stop_signal()?;
    let (listener, url) = server::listen(options_addr).await?;
    server::announce(&json!({"url": url}))?;
    let app = Router::new()
        .route("/", get(home))
        .route("/search", get(search))
        .route("/product/{id}", get(product))
        .route("/basket", get(basket))
        .fallback(async || {
            (
                StatusCode::NOT_FOUND,
                page("Not found", "", "<h1>Not found</h1>"),
            )
        });
    // Browsers keep connections open, so the end does not wait for them.
    tokio::select! {
        done = axum::serve(listener, app).into_future() => done.map_err(|e| e.to_string()),
        () = stop => Ok(()),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn page(title: &str, query: &str, body: &str) -> Html<String> {
    // The body last, so that nothing in it is taken for a mark.
    let page = LAYOUT
        .replace("{{title}}", &escape(title))
        .replace("{{query}}", &escape(query));
    Html(page.replacen("{{body}}", body, 1))
}

/// How a product is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// On its own page.
    Alone,
    /// As what fits a search best.
    Best,
    /// As one of several.
    Among,
}

fn card(product: &Product, shown: Shown) -> String {
    let Product {
        id,
        name,
        about,
        price,
        colour,
    } = product;
    let title = if shown == Shown::Alone {
        format!("<h1>{name}</h1>")
    } else {
        format!("<h2><a href=\"/product/{id}\">{name}</a></h2>")
    };
    // Products with equal names could not be asked for by name.
    let label = match shown {
        Shown::Among => format!("Price of {name}"),
        Shown::Alone | Shown::Best => "Price".to_owned(),
    };
    format!(
        "<article class=\"card\"><div class=\"picture\" style=\"background:{colour}\"></div>{title}<p>{about}</p>\
         <p class=\"price\" aria-label=\"{label}\">{price}</p>\
         <form action=\"/basket\"><input type=\"hidden\" name=\"add\" value=\"{id}\"><button>Add to basket</button></form></article>"
    )
}

fn cards(products: impl Iterator<Item = &'static Product>, best: bool) -> String {
    let shown = |at: usize| match at {
        0 if best => Shown::Best,
        _ => Shown::Among,
    };
    let cards: String = products
        .enumerate()
        .map(|(at, product)| card(product, shown(at)))
        .collect();
    format!("<div class=\"grid\">{cards}</div>")
}

async fn home() -> Html<String> {
    page(
        "Lightcone Shop",
        "",
        &format!(
            "<h1>Good things for quiet evenings</h1>{}",
            cards(PRODUCTS.iter(), false)
        ),
    )
}

#[derive(Deserialize)]
struct Search {
    #[serde(default)]
    q: String,
}

async fn search(Query(Search { q }): Query<Search>) -> Html<String> {
    let want = q.trim().to_lowercase();
    let found: Vec<_> = PRODUCTS
        .iter()
        .filter(|p| p.name.to_lowercase().contains(&want) || p.about.to_lowercase().contains(&want))
        .collect();
    let count = found.len();
    let body = format!(
        "<h1>Results for “{}”</h1><p aria-label=\"Count\">{count} found</p>{}",
        escape(&q),
        cards(found.into_iter(), true)
    );
    page(&format!("Results for {q}"), &q, &body)
}

async fn product(Path(id): Path<String>) -> Response {
    match PRODUCTS.iter().find(|p| p.id == id) {
        Some(p) => page(p.name, "", &card(p, Shown::Alone)).into_response(),
        None => (
            StatusCode::NOT_FOUND,
            page("Not found", "", "<h1>No such product</h1>"),
        )
            .into_response(),
    }
}

#[derive(Deserialize)]
struct Basket {
    add: Option<String>,
}

async fn basket(Query(Basket { add }): Query<Basket>) -> Html<String> {
    let body = match PRODUCTS.iter().find(|p| Some(p.id) == add.as_deref()) {
        Some(p) => format!(
            "<h1>Your basket</h1><p><strong>{}</strong></p><p class=\"price\" aria-label=\"Total\">{}</p>",
            p.name, p.price
        ),
        None => "<h1>Your basket</h1><p>It is empty.</p>".to_owned(),
    };
    page("Your basket", "", &body)
}
