// The list of a `<select>`: Chromium shows it in a window of its own, which no screenshot has. So it is drawn into the page.
({
  // The element whose list is open, in this document, its shadow roots and its frames; 'frame' for a frame that cannot be read.
  find() {
    const look = (root) => {
      const open = root.querySelector('select:open');
      if (open) return open;
      const el = root.activeElement;
      if (el && el.shadowRoot) return look(el.shadowRoot);
      if (el && /^(iframe|frame|object|embed)$/i.test(el.tagName)) return el.contentDocument ? look(el.contentDocument) : 'frame';
      return null;
    };
    return look(document);
  },
  // What the list of `this` has; null when it is not open, or drawn by the page itself.
  read() {
    const view = this.ownerDocument.defaultView;
    const style = view.getComputedStyle(this);
    if (!this.matches('select:open') || style.appearance === 'base-select') return null;
    const items = [];
    for (const el of this.querySelectorAll('option, optgroup, hr')) {
      if (view.getComputedStyle(el).display === 'none') continue;
      const group = el.parentElement.closest('optgroup');
      const kind = el.tagName.toLowerCase();
      items.push({
        kind,
        label: kind === 'hr' ? '' : el.label || el.text || '',
        index: kind === 'option' ? el.index : null,
        enabled: kind === 'option' && !el.disabled && !(group && group.disabled),
        inside: kind === 'option' && !!group,
      });
    }
    return { items, selected: this.selectedIndex, size: parseFloat(style.fontSize) || 13, family: style.fontFamily };
  },
  // Draws the list; gives the element that it is drawn in.
  draw(list) {
    const host = document.createElement('lightcone-select-list');
    host.setAttribute('popover', 'manual');
    host.setAttribute('aria-hidden', 'true');
    const set = (el, style) => { for (const name in style) el.style.setProperty(name, style[name], 'important'); };
    set(host, {
      all: 'initial', position: 'fixed', inset: 'auto', left: `${list.left}px`, top: `${list.top}px`, margin: '0', padding: '0',
      display: 'block', overflow: 'hidden', 'box-sizing': 'border-box', 'pointer-events': 'none', background: '#fff', color: '#000',
      border: '1px solid #767676', 'z-index': '2147483647', width: `${list.width}px`, height: `${list.height}px`,
    });
    const root = host.attachShadow({ mode: 'closed' });
    for (const row of list.rows) {
      const el = document.createElement('div');
      el.textContent = row.label;
      set(el, {
        display: 'block', height: `${list.row}px`, font: `${list.size}px/${list.row}px ${list.family}`,
        padding: `0 4px 0 ${row.inside ? 20 : 4}px`, 'white-space': 'pre', overflow: 'hidden', 'box-sizing': 'border-box',
        'font-weight': row.kind === 'optgroup' ? 'bold' : 'normal',
        color: row.lit ? '#fff' : row.enabled || row.kind === 'optgroup' ? '#000' : '#8a8a8a', background: row.lit ? '#1967d2' : '#fff',
        ...(row.kind === 'hr' ? { 'border-top': '1px solid #c0c0c0', transform: `translateY(${list.row / 2}px)` } : {}),
      });
      root.append(el);
    }
    document.documentElement.append(host);
    try { host.showPopover(); } catch { /* It stands above all but what the page has put on top. */ }
    return host;
  },
  // How wide the longest label is.
  measure(list) {
    const context = document.createElement('canvas').getContext('2d');
    context.font = `${list.size}px ${list.family}`;
    return Math.max(0, ...list.items.map((item) => context.measureText(item.label).width + (item.inside ? 16 : 0)));
  },
  remove() { this.remove(); },
  selected() { return this.matches('select:open') ? null : this.selectedIndex; },
  open() { return this.isConnected && this.matches('select:open'); },
  // Chooses without the keyboard, where the list did not take its keys.
  choose(index) {
    this.selectedIndex = index;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  },
})
