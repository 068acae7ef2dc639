//! The list of a `<select>`: it is on the screenshot, and clicks, keys and the wheel work on it.

use crate::common::{Program, server};
use serde_json::{Value, json};

/// Writes the events of the select into the title, and where its list is.
const TELLS: &str = "<script>
    const log = [];
    const tell = () => {
      const list = document.querySelector('lightcone-select-list'), box = list && list.getBoundingClientRect();
      document.title = log.join(' ') + '|' + (box ? [box.left, box.top, box.width, box.height].join() : '');
    };
    setInterval(tell, 10);
    const watch = (select) => {
      for (const name of ['input', 'change']) select.addEventListener(name, (e) => log.push(`${name}:${e.isTrusted}:${select.value}`));
    };
    </script>";
const PLACE: &str = "position:absolute;left:40px;top:30px;width:160px;height:30px";

struct List {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

struct Page<'p> {
    server: &'p Program,
    id: String,
}

impl Page<'_> {
    async fn click(&self, x: f64, y: f64) -> Value {
        self.server
            .done(&self.id, "click", json!({"x": x, "y": y}))
            .await
    }

    async fn keys(&self, keys: Value) {
        self.server
            .done(&self.id, "hotkey", json!({"keys": keys}))
            .await;
    }

    /// The events of the select, and its list.
    async fn read(&self) -> (String, Option<List>) {
        let title = self.server.title(&self.id).await;
        let (log, list) = title.split_once('|').unwrap();
        let numbers: Vec<f64> = list.split(',').filter_map(|n| n.parse().ok()).collect();
        let list = match numbers[..] {
            [left, top, width, height] => Some(List {
                left,
                top,
                width,
                height,
            }),
            _ => None,
        };
        (log.trim().to_owned(), list)
    }

    async fn list(&self) -> List {
        loop {
            if let (_, Some(list)) = self.read().await {
                return list;
            }
        }
    }

    /// Waits until the select has received this and its list is closed.
    async fn saw(&self, log: &str) {
        let wait = async {
            loop {
                let (seen, list) = self.read().await;
                if seen == log && list.is_none() {
                    return;
                }
            }
        };
        let done = tokio::time::timeout(std::time::Duration::from_secs(20), wait).await;
        assert!(
            done.is_ok(),
            "not {log:?}: {}",
            self.server.title(&self.id).await
        );
    }

    /// Clicks the middle of a row.
    async fn choose(&self, row: usize, rows: usize) {
        let list = self.list().await;
        let y = list.top + list.height * (row as f64 + 0.5) / rows as f64;
        self.click(list.left + list.width / 2.0, y).await;
    }
}

async fn open<'p>(server: &'p Program, html: &str) -> Page<'p> {
    let id = server.computer(json!({})).await;
    server.page(&id, &format!("{TELLS}{html}")).await;
    Page { server, id }
}

fn select(options: &str) -> String {
    format!(
        "<body style='margin:0;height:2000px'><select id=s style='{PLACE}'>{options}</select><script>watch(s)</script>"
    )
}

#[tokio::test]
async fn a_click_on_an_option_in_the_screenshot_selects_it() {
    let server = server(&[]).await;
    let html = select("<option>red<option>green<option>blue");
    let page = open(&server, &html).await;
    let shot = async || {
        let shot = server
            .done(&page.id, "screenshot", json!({"base64": true}))
            .await;
        shot["result"]["screenshot_url"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let closed = shot().await;
    page.click(100.0, 45.0).await;
    let list = page.list().await;
    assert!(list.top >= 59.0 && list.width >= 160.0);
    assert_ne!(shot().await, closed, "the list is not on the screenshot");
    let html = server.done(&page.id, "html", json!({})).await;
    assert!(
        !html["result"]["html_content"]
            .as_str()
            .unwrap()
            .contains("lightcone-select-list>")
    );
    page.choose(2, 3).await;
    page.saw("input:true:blue change:true:blue").await;
    // The same one again changes nothing.
    page.click(100.0, 45.0).await;
    page.choose(2, 3).await;
    page.saw("input:true:blue change:true:blue").await;
    // Neither does a click elsewhere, nor one on the select itself.
    for (x, y) in [(600.0, 500.0), (100.0, 45.0)] {
        page.click(100.0, 45.0).await;
        page.list().await;
        page.click(x, y).await;
        page.saw("input:true:blue change:true:blue").await;
    }
}

#[tokio::test]
async fn groups_and_disabled_options_cannot_be_selected() {
    let server = server(&[]).await;
    let page = open(
        &server,
        &select("<option>a<option disabled>b<optgroup label=G><option>c</optgroup><optgroup label=H disabled><option>d</optgroup><option hidden style='display:none'>e<option>f"),
    )
    .await;
    page.click(100.0, 45.0).await;
    // a, b, G, c, H, d, f
    for row in [1, 2, 4, 5] {
        page.choose(row, 7).await;
        page.list().await;
    }
    page.choose(3, 7).await;
    page.saw("input:true:c change:true:c").await;
    page.click(100.0, 45.0).await;
    page.choose(6, 7).await;
    page.saw("input:true:c change:true:c input:true:f change:true:f")
        .await;
}

#[tokio::test]
async fn keys_move_in_the_list_and_letters_find_in_it() {
    let server = server(&[]).await;
    let page = open(
        &server,
        &select("<option>France<option>Germany<option>Greece<option>Japan"),
    )
    .await;
    page.click(100.0, 45.0).await;
    page.keys(json!(["Down"])).await;
    page.keys(json!(["Down"])).await;
    page.keys(json!(["Enter"])).await;
    page.saw("input:true:Greece change:true:Greece").await;
    page.click(100.0, 45.0).await;
    server.done(&page.id, "type", json!({"text": "ja\n"})).await;
    let mut log =
        "input:true:Greece change:true:Greece input:true:Japan change:true:Japan".to_owned();
    page.saw(&log).await;
    page.click(100.0, 45.0).await;
    page.keys(json!(["Home"])).await;
    page.keys(json!(["Escape"])).await;
    page.saw(&log).await;
    // Opened by the keyboard.
    page.keys(json!(["alt", "Down"])).await;
    page.list().await;
    page.keys(json!(["Home"])).await;
    page.keys(json!(["Enter"])).await;
    log.push_str(" input:true:France change:true:France");
    page.saw(&log).await;
}

#[tokio::test]
async fn a_long_list_scrolls_and_opens_where_there_is_room() {
    let server = server(&[]).await;
    let options: String = (0..60).map(|n| format!("<option>n{n}")).collect();
    let page = open(&server, &select(&options)).await;
    page.click(100.0, 45.0).await;
    let list = page.list().await;
    assert!(list.top + list.height <= 720.0);
    let row = list.height / 20.0;
    let wheel = json!({"x": 100, "y": list.top + 50.0, "dy": row * 10.0});
    server.done(&page.id, "scroll", wheel).await;
    page.choose(19, 20).await;
    page.saw("input:true:n29 change:true:n29").await;
    let low = format!(
        "<body style='margin:0'><select id=s style='position:absolute;left:40px;top:680px;width:160px;height:30px'>{}</select><script>watch(s)</script>",
        "<option>x<option>y<option>z"
    );
    let page = open(&server, &low).await;
    page.click(100.0, 695.0).await;
    let list = page.list().await;
    assert!(list.top + list.height <= 681.0, "{}", list.top);
    page.choose(0, 3).await;
    page.click(100.0, 695.0).await;
    page.choose(1, 3).await;
    page.saw("input:true:y change:true:y").await;
}

#[tokio::test]
async fn lists_in_shadow_roots_and_frames_of_any_origin_are_reached() {
    let server = server(&[]).await;
    for mode in ["open", "closed"] {
        let html = format!(
            "<body style='margin:0'><div id=h></div><script>const r = h.attachShadow({{mode: '{mode}'}}); r.innerHTML = `<select style='{PLACE}'><option>a<option>b</select>`; watch(r.querySelector('select'))</script>"
        );
        let page = open(&server, &html).await;
        page.click(100.0, 45.0).await;
        page.choose(1, 2).await;
        page.saw("input:true:b change:true:b").await;
    }
    // The frame is at 300, 100; it reports its events to its parent.
    let inner = format!(
        "<body style='margin:0'><select id=s style='{PLACE}'><option>a<option>b<option>c</select><script>s.onchange = (e) => parent.postMessage(`change:${{e.isTrusted}}:${{s.value}}`, '*')</script>"
    );
    let outer = |host: &str| {
        format!(
            "{TELLS}<body style='margin:0'><iframe id=f style='position:absolute;left:300px;top:100px;width:300px;height:80px;border:0'></iframe><script>f.src = `http://{host}:${{location.port}}/inner`; onmessage = (e) => log.push(e.data)</script>"
        )
    };
    let page = |html: String| axum::routing::get(move || async move { axum::response::Html(html) });
    let app = axum::Router::new()
        .route("/inner", page(inner))
        .route("/same", page(outer("127.0.0.1")))
        .route("/other", page(outer("localhost")));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let site = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(axum::serve(listener, app).into_future());
    for path in ["/same", "/other"] {
        let id = server.computer(json!({})).await;
        let address = json!({"url": format!("{site}{path}"), "wait_until": "load"});
        server.done(&id, "navigate", address).await;
        let page = Page {
            server: &server,
            id,
        };
        page.click(400.0, 145.0).await;
        let list = page.list().await;
        assert!(
            (list.left - 340.0).abs() < 2.0 && list.top >= 159.0,
            "{path}: {} {}",
            list.left,
            list.top
        );
        page.choose(2, 3).await;
        page.saw("change:true:c").await;
    }
}

#[tokio::test]
async fn a_select_that_shows_its_options_itself_is_left_to_the_page() {
    let server = server(&[]).await;
    for attributes in ["size=3", "multiple"] {
        let html = format!(
            "<body style='margin:0'><select id=s {attributes} style='position:absolute;left:40px;top:30px;width:160px;font:20px/30px monospace'><option>a<option>b<option>c</select><script>watch(s)</script>"
        );
        let page = open(&server, &html).await;
        page.click(100.0, 70.0).await;
        page.saw("input:true:b change:true:b").await;
    }
}
