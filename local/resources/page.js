// Looks elements up by their accessible name, close to how a screen reader would say it. The last line calls it.
((mode, wanted) => {
  const tidy = (text) => (text || '').replace(/\s+/g, ' ').trim();
  const fold = (text) => tidy(text).toLowerCase();
  const seen = (el) => {
    const box = el.getBoundingClientRect();
    const style = getComputedStyle(el);
    return box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && style.display !== 'none';
  };
  const all = (root, out) => {
    for (const el of root.querySelectorAll('*')) {
      if (!/^(script|style|head|meta|link|title|template|noscript)$/i.test(el.tagName)) out.push(el);
      if (el.shadowRoot) all(el.shadowRoot, out);
    }
    return out;
  };
  const field = (el) =>
    /^(textarea|select)$/i.test(el.tagName) || el.isContentEditable ||
    (el.tagName === 'INPUT' && !/^(button|submit|reset|image|hidden)$/i.test(el.type));
  const active = (el) =>
    field(el) || /^(a|button|summary|option|label|input)$/i.test(el.tagName) || el.onclick !== null ||
    /^(button|link|tab|menuitem|checkbox|radio|option|switch)$/.test(el.getAttribute('role') || '');
  const names = (el) => {
    const by = (el.getAttribute('aria-labelledby') || '').split(/\s+/).filter(Boolean)
      .map((id) => tidy(document.getElementById(id)?.textContent)).join(' ');
    const labels = el.labels ? [...el.labels].map((label) => tidy(label.textContent)) : [];
    const button = el.tagName === 'INPUT' && /^(button|submit|reset)$/i.test(el.type) ? el.value : '';
    const text = field(el) ? '' : tidy(el.innerText).slice(0, 200);
    return [by, el.getAttribute('aria-label'), ...labels, el.getAttribute('alt'), button,
      el.getAttribute('placeholder'), text, el.getAttribute('title')].map(tidy).filter(Boolean);
  };
  const shown = all(document, []).filter(seen);
  const want = fold(wanted);
  const pool = mode === 'type' ? shown.filter(field) : mode === 'click' ? [...shown.filter(active), ...shown] : shown;
  const size = (el) => { const b = el.getBoundingClientRect(); return b.width * b.height; };
  const pick = (test) => {
    const found = pool.filter((el) => names(el).some(test));
    const first = mode === 'click' ? found.filter(active) : [];
    // An outer element repeats the text of what is inside it: the deepest one is meant.
    const list = first.length ? first : found;
    return list.find((el) => !list.some((other) => other !== el && el.contains(other) && size(other) <= size(el)));
  };
  let el = pick((name) => fold(name) === want);
  if (!el && mode !== 'read') el = pick((name) => fold(name).includes(want));
  if (!el && mode === 'wait' && fold(document.body?.innerText).includes(want)) return { found: true };
  if (!el) {
    const list = [];
    for (const item of shown) {
      const labelled = active(item) || item.hasAttribute('aria-label') || /^h[1-6]$/i.test(item.tagName);
      const name = labelled && names(item)[0];
      if (name && !list.includes(name.slice(0, 60))) list.push(name.slice(0, 60));
      if (list.length === 40) break;
    }
    return { found: false, visible: list };
  }
  if (mode === 'wait') return { found: true };
  if (mode === 'read') return { found: true, text: tidy(field(el) ? el.value ?? el.innerText : el.innerText || el.textContent) };
  if (el.disabled) return { found: false, visible: [`${wanted} (disabled)`] };
  el.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = el.getBoundingClientRect();
  return { found: true, x: box.left + box.width / 2, y: box.top + box.height / 2 };
})
