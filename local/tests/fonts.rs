//! Scripts of the world are shown as letters instead of boxes.

use crate::common::server;
use serde_json::json;

/// Compares the image of each character with that of a character in no font.
const LOOKS: &str = "<canvas id=c width=60 height=60></canvas><script>
    const draw = (text) => {
      const pen = c.getContext('2d');
      pen.clearRect(0, 0, 60, 60);
      pen.font = '32px sans-serif';
      pen.fillText(text, 5, 40);
      return c.toDataURL();
    };
    const box = draw('\\u{10fffd}'), empty = draw(' ');
    const bad = [...'AäЯΩ漢かカ한אبहिन्दीไทย😀অதಕกა'].filter((c) => /\\p{L}|\\p{Emoji}/u.test(c) && [box, empty].includes(draw(c)));
    document.title = box === empty ? 'no box to compare with' : bad.length ? `missing ${bad.join(' ')}` : 'all shown';
    </script>";

#[tokio::test]
async fn devanagari_thai_and_other_scripts_have_glyphs() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    server.page(&id, LOOKS).await;
    server.titled(&id, "all shown").await;
}
