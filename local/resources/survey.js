// Surveys a page: its controls, tables, lists and text, over open shadow roots and the frames that can be read.
// Runs in an isolated world, so pages neither see nor change it. Defines `lightcone`, whose functions take element numbers.
(() => {
  const tidy = (text) => (text || '').replace(/\s+/g, ' ').trim();
  const kids = (node) => [...(node.shadowRoot ? node.shadowRoot.children : []), ...node.children];
  const SKIP = /^(script|style|head|meta|link|title|template|noscript|object|embed)$/i;
  const inner = (frame) => { try { return frame.contentDocument; } catch { return null; } };
  const style = (el) => el.ownerDocument.defaultView.getComputedStyle(el);
  const box = (el) => el.getBoundingClientRect();
  const seen = (el) => {
    const own = box(el);
    return own.width > 0 && own.height > 0 && el.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
  };
  const up = (el) => el.assignedSlot || el.parentElement || el.getRootNode().host || null;
  const within = (outer, el) => {
    for (let at = el; at; at = up(at)) if (at === outer) return true;
    return false;
  };
  const closest = (el, selector) => {
    for (let at = el; at; at = up(at)) if (at.matches(selector)) return at;
    return null;
  };
  const BLOCK = /^(block|flex|grid|list-item|table|table-row|table-cell|table-caption|flow-root|table-row-group|table-header-group)$/;
  const CONTROL = 'input, select, textarea, button, datalist, script, style';

  // The text a person sees, without that of controls when `plain`.
  const words = (node, plain = false) => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 || SKIP.test(node.tagName) || (plain && node.matches(CONTROL))) return '';
    if (node.matches('select, datalist, textarea')) return '';
    if (!node.checkVisibility({ visibilityProperty: true }) && !node.matches('option')) return '';
    const sources = node.shadowRoot ? node.shadowRoot.childNodes
      : node.tagName === 'SLOT' && node.assignedNodes().length ? node.assignedNodes() : node.childNodes;
    const text = [...sources].map((child) => words(child, plain)).join('');
    if (node.tagName === 'BR') return ' ';
    if (node.tagName === 'IMG') return ` ${node.alt} `;
    return /^(inline|contents)$/.test(style(node).display) ? text : ` ${text} `;
  };
  const textOf = (node, plain) => tidy(words(node, plain));
  // The text with marks between what stands apart: cells, blocks and controls.
  const apart = (node) => {
    const split = (at) => {
      if (at.nodeType === 3) return at.data;
      if (at.nodeType !== 1 || SKIP.test(at.tagName) || at.matches('select, datalist, textarea')) return '';
      if (!at.checkVisibility({ visibilityProperty: true })) return '';
      const sources = at.shadowRoot ? at.shadowRoot.childNodes
        : at.tagName === 'SLOT' && at.assignedNodes().length ? at.assignedNodes() : at.childNodes;
      const text = at.tagName === 'IMG' ? at.alt : [...sources].map(split).join('');
      if (at.tagName === 'BR') return '\u0001';
      return /^(inline|contents)$/.test(style(at).display) && !at.matches('a, button') ? text : `\u0001${text}\u0001`;
    };
    return split(node).split('\u0001').map(tidy).filter(Boolean).join(' | ');
  };

  const FIELD_TYPES = /^(text|search|email|url|tel|password|number|)$/;
  const DATE_TYPES = /^(date|time|datetime-local|month|week)$/;
  const ROLES = /^(button|link|tab|checkbox|switch|radio|option|menuitem|menuitemradio|menuitemcheckbox|slider|spinbutton|combobox|listbox|textbox|searchbox|treeitem)$/;
  const SAME = { switch: 'checkbox', menuitemcheckbox: 'checkbox', menuitemradio: 'radio', searchbox: 'field', textbox: 'field',
    spinbutton: 'field', menuitem: 'button', treeitem: 'clickable', slider: 'slider' };
  const roleOf = (el) => {
    const tag = el.tagName;
    if (tag === 'INPUT') {
      const type = el.type;
      if (type === 'hidden') return null;
      if (/^(button|submit|reset|image)$/.test(type)) return 'button';
      if (type === 'checkbox' || type === 'radio' || type === 'file') return type;
      if (type === 'range') return 'slider';
      if (type === 'color') return 'colour';
      if (DATE_TYPES.test(type)) return 'date';
      if (el.getAttribute('role') === 'combobox' && el.readOnly) return 'combobox';
      return FIELD_TYPES.test(type) ? 'field' : null;
    }
    if (tag === 'TEXTAREA') return 'field';
    if (tag === 'SELECT') return 'select';
    if (tag === 'OPTION' || tag === 'OPTGROUP') return null;
    const role = (el.getAttribute('role') || '').split(' ')[0];
    if (role && ROLES.test(role)) {
      if (role === 'textbox' || role === 'searchbox') return el.isContentEditable ? 'field' : null;
      if (role === 'combobox') return el.querySelector('input:not([type=hidden])') ? null : 'combobox';
      if (role === 'listbox') return 'listbox';
      return SAME[role] || role;
    }
    if (tag === 'SUMMARY') return 'disclosure';
    if (tag === 'BUTTON') return /listbox/.test(el.getAttribute('aria-haspopup') || '') ? 'combobox' : 'button';
    if (tag === 'A' && el.hasAttribute('href')) return 'link';
    if (el.isContentEditable && !el.parentElement?.isContentEditable) return 'field';
    if (el.hasAttribute('onclick') || el.hasAttribute('draggable') || el.hasAttribute('ondrop') || el.hasAttribute('ondragover') ||
      (el.hasAttribute('tabindex') && el.tabIndex >= 0) || el.hasAttribute('onmouseover') || el.hasAttribute('onmouseenter')) return 'clickable';
    if (tag === 'LABEL' || tag === 'HTML' || tag === 'BODY') return null;
    if (style(el).cursor === 'pointer' && (!el.parentElement || style(el.parentElement).cursor !== 'pointer')) return 'clickable';
    if (el.hasAttribute('aria-label') || el.hasAttribute('aria-labelledby') || tag === 'OUTPUT' || tag === 'METER' || tag === 'PROGRESS' ||
      /^(status|alert|img|heading)$/.test(role) || (tag === 'IMG' && el.alt)) return 'text';
    return null;
  };

  // What stands before a field that has no label: the cell to its left, or the text right before it.
  const before = (el) => {
    const cell = closest(el, 'td, dd, [role=cell]');
    if (cell) {
      const left = cell.previousElementSibling;
      const text = left && textOf(left, true);
      if (text) return text;
    }
    for (let at = el; at && !/^(form|fieldset|body|td|li|section)$/i.test(at.tagName); at = up(at)) {
      for (let side = at.previousSibling; side; side = side.previousSibling) {
        if (side.nodeType === 1 && (side.matches(CONTROL) || side.querySelector(CONTROL))) return '';
        const text = tidy(words(side, true));
        if (text) return text;
      }
    }
    return '';
  };
  const byIds = (el, name) => (el.getAttribute(name) || '').split(/\s+/).filter(Boolean)
    .map((id) => el.getRootNode().getElementById?.(id)).filter(Boolean).map((other) => textOf(other, true)).join(' ');
  const namesOf = (el, role) => {
    const labels = el.labels ? [...el.labels].map((label) => textOf(label, true)) : [];
    const typed = /^(field|date|slider|select|file|colour|listbox|combobox)$/.test(role);
    const list = [byIds(el, 'aria-labelledby'), el.getAttribute('aria-label'), ...labels, el.getAttribute('alt')];
    if (el.tagName === 'INPUT' && role === 'button') list.push(el.value || (el.type === 'submit' ? 'Submit' : el.type === 'reset' ? 'Reset' : ''));
    if (typed) {
      list.push(el.getAttribute('placeholder'));
      if (!list.some(tidy)) list.push(before(el));
    } else {
      list.push((textOf(el) || (seen(el) ? '' : el.textContent)).slice(0, 300));
      for (const image of el.querySelectorAll('img[alt], svg[aria-label], svg > title')) {
        list.push(image.alt || image.getAttribute('aria-label') || image.textContent);
      }
      if ((role === 'checkbox' || role === 'radio') && !list.some(tidy)) {
        let next = el.nextSibling;
        while (next && !tidy(words(next))) next = next.nextSibling;
        list.push(next && !(next.nodeType === 1 && next.matches(CONTROL)) ? tidy(words(next)) : before(el));
      }
    }
    list.push(el.getAttribute('title'));
    return [...new Set(list.map(tidy).filter(Boolean))];
  };
  const hintsOf = (el) => [el.id, el.getAttribute('name'), el.getAttribute('autocomplete'), el.type === 'search' ? 'search' : '',
    el.getAttribute('role'), el.type].map((hint) => tidy((hint || '').replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_\[\]]+/g, ' '))).filter(Boolean);

  const number = (text) => (text === null || text === '' || Number.isNaN(Number(text)) ? null : Number(text));
  const optionsOf = (el, role) => {
    if (role === 'select') {
      return [...el.options].map((option, at) => ({ at, text: tidy(option.label || option.text), value: option.value,
        chosen: option.selected, disabled: option.disabled || option.parentElement.disabled === true }));
    }
    if (role === 'field' && el.list) return [];
    if (role === 'listbox') {
      return [...el.querySelectorAll('[role=option]')].map((option, at) => ({ at, text: textOf(option), value: option.dataset.value || '',
        chosen: option.getAttribute('aria-selected') === 'true', disabled: option.getAttribute('aria-disabled') === 'true' }));
    }
    return [];
  };
  const flag = (el, name) => (el.hasAttribute(name) ? el.getAttribute(name) === 'true' : null);
  const valueOf = (el, role) => {
    if (/^(field|date|slider|colour)$/.test(role)) {
      return 'value' in el && el.tagName !== 'LI' ? String(el.value) : el.getAttribute('aria-valuenow') || textOf(el);
    }
    if (role === 'select') return tidy([...el.selectedOptions].map((option) => option.label || option.text).join(', '));
    if (role === 'file') return [...el.files].map((file) => file.name).join(', ');
    if (role === 'combobox') return 'value' in el && el.tagName === 'INPUT' ? el.value : textOf(el);
    if (role === 'listbox') return tidy([...el.querySelectorAll('[role=option][aria-selected=true]')].map((o) => textOf(o)).join(', '));
    if (el.tagName === 'METER' || el.tagName === 'PROGRESS') return String(el.value);
    return '';
  };

  // What changes, where and when: what a page does by itself is no answer to a click.
  const TICK = 120;
  const OURS = 2500;
  const began = performance.now();
  const marks = [];
  const regions = new Map();
  const observed = new WeakSet();
  let restless = false;
  let alone = began;
  const note = (records) => {
    const now = performance.now();
    for (const record of records) {
      const target = record.target.nodeType === 1 || record.target.nodeType === 11 ? record.target : record.target.parentElement;
      if (!target || target.isConnected === false) continue;
      const region = regions.get(target) || { ticks: 0, from: 0, to: -1e9, last: -1e9, first: -1, mark: -1, again: 0 };
      regions.set(target, region);
      const mark = marks.length ? marks[marks.length - 1] : -1e9;
      if (now - mark > OURS) {
        alone = now;
        if (document.readyState === 'complete') restless = true;
        if (!region.ticks) region.from = now;
        if (now - region.to > TICK) region.ticks += 1;
        region.to = now;
      }
      if (region.mark !== mark) { region.mark = mark; region.first = now; region.again = 0; } else if (now - region.last > TICK) region.again += 1;
      region.last = now;
    }
  };
  const observer = new MutationObserver(note);
  const observe = (root) => {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  };
  const mark = () => { note(observer.takeRecords()); marks.push(performance.now()); };
  // What has changed since the last mark: when, how often again, and how often before without a mark.
  const changes = () => {
    note(observer.takeRecords());
    const at = marks[marks.length - 1];
    if (at === undefined) return [];
    // What changed on its own shortly before, for how often it does, will do so again.
    const keepsChanging = (r) => r.ticks > 0 && at - r.to < Math.max(1500, 2.5 * (r.to - r.from) / Math.max(1, r.ticks - 1));
    return [...regions].filter(([target, region]) => region.mark === at && target.isConnected)
      .map(([, region]) => ({ at: region.first - at, again: region.again, alone: keepsChanging(region) ? region.ticks : 0 }));
  };

  const survey = () => {
    observe(document);
    const found = lightcone.found;
    const number_ = (el) => {
      if (!lightcone.ids.has(el)) lightcone.ids.set(el, lightcone.ids.last = (lightcone.ids.last ?? -1) + 1);
      found[lightcone.ids.get(el)] = el;
      return lightcone.ids.get(el);
    };
    const out = { document: lightcone.document, url: location.href, title: document.title, focus: null, elements: [], tables: [], pairs: [], lists: [], blocks: [],
      scroll: [scrollX, scrollY], state: 0, stored: 0, changes: changes(), watched: performance.now() - began, quiet: performance.now() - alone, closed_frames: 0, today: '' };
    const now = new Date();
    out.today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    let hash = 5381;
    const mix = (text) => { for (let i = 0; i < text.length; i += 1) hash = ((hash << 5) + hash + text.charCodeAt(i)) | 0; };
    let heading = '';
    let block = 0;

    const numbers = new Map();
    const parentOf = (el) => {
      for (let at = up(el); at; at = up(at)) if (numbers.has(at)) return numbers.get(at);
      return null;
    };
    const table = (el) => {
      const rows = [];
      const own = (row) => closest(row.parentElement, 'table, [role=table], [role=grid]') === el;
      for (const row of [...el.querySelectorAll('tr, [role=row]')].filter(own)) {
        if (!seen(row)) continue;
        const cells = [];
        for (const cell of row.querySelectorAll(':scope > th, :scope > td, :scope > [role=cell], :scope > [role=gridcell], :scope > [role=columnheader], :scope > [role=rowheader]')) {
          const controls = [...cell.querySelectorAll('input:not([type=hidden]), select, textarea')].map((c) => valueOf(c, roleOf(c) || ''));
          const item = { text: tidy(`${textOf(cell)} ${controls.join(' ')}`), head: cell.matches('th, [role=columnheader], [role=rowheader]') };
          for (let n = Math.max(1, Math.min(cell.colSpan || 1, 50)); n > 0; n -= 1) cells.push(item);
        }
        if (cells.length) rows.push(cells);
      }
      if (rows.length) out.tables.push({ caption: textOf(el.querySelector('caption') || document.createElement('i')) || tidy(el.getAttribute('aria-label')), section: heading, rows });
    };

    const visit = (el, frame, form) => {
      if (SKIP.test(el.tagName)) return;
      const tag = el.tagName;
      if (/^(iframe|frame)$/i.test(tag)) {
        const doc = inner(el);
        if (doc?.documentElement) {
          observe(doc);
          mix(doc.documentElement.outerHTML);
          if (seen(el)) visit(doc.documentElement, frame + 1, null);
        } else if (seen(el)) out.closed_frames += 1;
        return;
      }
      const role = roleOf(el);
      const shown = seen(el);
      if (/^h[1-6]$/i.test(tag) || el.getAttribute('role') === 'heading') { if (shown) heading = textOf(el); }
      if (role) {
        const label = el.labels && [...el.labels].find(seen);
        const useful = shown || ((role === 'checkbox' || role === 'radio' || role === 'file') && label);
        const style_ = useful ? box(shown ? el : label) : null;
        const names = namesOf(el, role);
        if (useful || names.length) {
          const group = closest(el, 'fieldset, [role=radiogroup], [role=group]');
          const legend = group && (textOf(group.querySelector('legend') || el.ownerDocument.createElement('i')) || byIds(group, 'aria-labelledby') || tidy(group.getAttribute('aria-label')));
          const value = valueOf(el, role);
          out.elements.push({
            id: number_(el), parent: parentOf(el), role, kind: tag === 'INPUT' ? el.type : tag === 'BUTTON' ? (el.type === 'submit' && el.form ? 'submit' : 'button') : tag.toLowerCase(),
            names, hints: hintsOf(el), value, hidden: !useful,
            checked: role === 'checkbox' || role === 'radio' ? ('checked' in el ? el.checked : flag(el, 'aria-checked') === true) : flag(el, 'aria-pressed'),
            selected: flag(el, 'aria-selected'), expanded: role === 'disclosure' ? el.parentElement.open === true : flag(el, 'aria-expanded'),
            disabled: el.matches(':disabled') || !!closest(el, '[aria-disabled=true]') || !!closest(el, '[inert]'),
            readonly: el.readOnly === true && role !== 'combobox', required: el.required === true, options: optionsOf(el, role), multiple: el.multiple === true,
            min: number(el.getAttribute('min') ?? el.getAttribute('aria-valuemin') ?? (role === 'slider' ? '0' : null)),
            max: number(el.getAttribute('max') ?? el.getAttribute('aria-valuemax') ?? (role === 'slider' ? '100' : null)),
            group: tidy(legend || ''), radio_group: role === 'radio' ? `${frame}/${form ?? ''}/${el.getAttribute('name') || legend || ''}` : '',
            section: heading, form, href: tag === 'A' ? el.href : '', new_tab: tag === 'A' && el.target === '_blank', frame,
            modal: !!closest(el, 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]'),
            invalid: 'validity' in el && !el.validity.valid ? el.validationMessage : '',
            pressable: el.hasAttribute('onclick') || /^(button|link|tab|disclosure)$/.test(role),
            row: '', text: role === 'text' ? textOf(el) : '', context: '', width: style_ ? style_.width : 0, height: style_ ? style_.height : 0,
          });
          numbers.set(el, lightcone.ids.get(el));
          mix(`${value}|${el.checked}|${el.getAttribute('aria-checked')}`);
        }
      }
      if (el.matches('table, [role=table], [role=grid]') && shown) table(el);
      if (tag === 'DL') {
        let terms = [];
        let fresh = true;
        for (const item of el.querySelectorAll('dt, dd')) {
          if (!seen(item)) continue;
          if (item.tagName === 'DT') { if (fresh) terms.push(textOf(item)); else terms = [textOf(item)]; fresh = true; } else {
            fresh = false;
            for (const term of terms) out.pairs.push({ label: term, value: textOf(item), section: heading });
          }
        }
      }
      if (/^(ul|ol|menu)$/i.test(tag) && shown) {
        const items = [...el.children].filter((item) => item.tagName === 'LI' && seen(item)).map((item) => textOf(item));
        if (items.length) out.lists.push({ section: heading, name: tidy(el.getAttribute('aria-label')) || byIds(el, 'aria-labelledby'), items });
      }
      if (shown || tag === 'SLOT' || style(el).display === 'contents') {
        // A block is a piece of running text: direct text, or inline content.
        const display = style(el).display;
        if (BLOCK.test(display) || display === 'inline-block' || /^(body|button|a)$/i.test(tag)) {
          const blocky = (node) => node.nodeType === 1 && !/^(inline|contents|none|inline-block)/.test(style(node).display);
          let run = '';
          const flush = () => { const text = tidy(run); if (text) { out.blocks.push({ text, tag: tag.toLowerCase(), section: heading, n: block, article: !!closest(el, 'article, main'), live: !!closest(el, '[role=status], [role=alert], output, [aria-live]'), chrome: !!closest(el, 'nav, header, footer, button, a, [role=tab], summary, label, option') }); block += 1; } run = ''; };
          const source = el.shadowRoot ? el.shadowRoot.childNodes : tag === 'SLOT' ? el.assignedNodes() : el.childNodes;
          if (!(display === 'inline-block' && el.parentElement && /^(inline)/.test(style(el.parentElement).display)) ) {
            for (const node of source) {
              if (blocky(node) || (node.nodeType === 1 && (node.matches('slot') || node.querySelector?.('div, p, ul, table, h1, h2, h3')))) { flush(); } else run += words(node, el.tagName !== 'BUTTON');
            }
            flush();
          }
        }
      }
      let inForm = form;
      if (tag === 'FORM') inForm = out.elements.length + 100000 * (frame + 1);
      if (el.shadowRoot) { observe(el.shadowRoot); mix(el.shadowRoot.innerHTML); }
      for (const kid of kids(el)) visit(kid, frame, inForm);
    };
    visit(document.documentElement, 0, null);
    mix(document.documentElement.outerHTML);

    // The context of a control: its row or item, which is the largest box around it without a namesake.
    const list = out.elements;
    for (const item of list) {
      const el = found[item.id];
      const name = item.names[0] || '';
      const twins = list.filter((other) => other.id !== item.id && other.role === item.role && (other.names[0] || '') === name && !other.hidden);
      const row = closest(el, 'tr, [role=row], li, [role=listitem], article');
      if (row) item.row = apart(row);
      if (twins.length) {
        let at = el;
        for (let next = up(at); next && next !== el.ownerDocument.body && !twins.some((twin) => within(next, found[twin.id])); next = up(next)) at = next;
        if (at !== el) item.context = apart(at);
        // Cards that are not nested but follow each other: the text right before.
        if (!item.context || item.context === name) item.context = [before(el), name].filter(Boolean).join(' | ');
      }
    }
    let focus = document.activeElement;
    for (;;) {
      const next = focus?.shadowRoot?.activeElement || (/^i?frame$/i.test(focus?.tagName || '') ? inner(focus)?.activeElement : null);
      if (!next) break;
      focus = next;
    }
    out.focus = focus && numbers.has(focus) ? numbers.get(focus) : null;
    const page = hash;
    hash = 5381;
    try { mix(JSON.stringify(localStorage) + JSON.stringify(sessionStorage)); } catch { /* a page without storage */ }
    try { mix(document.cookie); } catch { /* a page without cookies */ }
    out.stored = restless ? 0 : hash;
    out.state = (page ^ hash) | 0;
    return out;
  };

  const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
  // Where the middle of an element is in the top window, once it stands still; and what covers it.
  const point = async (id) => {
    let el = lightcone.found[id];
    if (!el?.isConnected) return { gone: true };
    const target = el;
    if (!seen(el) && el.labels) el = [...el.labels].find(seen) || el;
    if (!seen(el)) return { hidden: true };
    const view = el.ownerDocument.defaultView;
    const there = () => { const b = el.getClientRects()[0] || box(el); return [b.left, b.top, b.width, b.height]; };
    el.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    let still = false;
    let last = there();
    for (let n = 0; n < 60 && !still; n += 1) {
      await pause(40);
      if (!el.isConnected) return { gone: true };
      const now = there();
      still = now.every((value, i) => Math.abs(value - last[i]) < 0.5);
      last = now;
    }
    if (!still) return { moving: true };
    if (target.matches(':disabled') || closest(target, '[aria-disabled=true]')) return { disabled: true };
    const [left, top, width, height] = last;
    let cover = null;
    for (const [px, py] of [[0.5, 0.5], [0.25, 0.5], [0.75, 0.5], [0.5, 0.25], [0.5, 0.75]]) {
      const local = [left + width * px, top + height * py];
      if (local[0] < 0 || local[1] < 0 || local[0] >= view.innerWidth || local[1] >= view.innerHeight) { cover = cover || 'nothing: it is outside the window'; continue; }
      let hit = el.ownerDocument.elementFromPoint(...local);
      while (hit?.shadowRoot) {
        const deeper = hit.shadowRoot.elementFromPoint(...local);
        if (!deeper || deeper === hit) break;
        hit = deeper;
      }
      const label = hit && closest(hit, 'label');
      const good = hit && (within(el, hit) || within(hit, el) && hit.contains(el) && /^(label|a|button)$/i.test(hit.tagName) || (label && (label.control === target || label === el)));
      if (!good) { cover = hit ? textOf(hit).slice(0, 60) || hit.tagName.toLowerCase() : 'nothing'; continue; }
      let [x, y] = local;
      let w = view;
      let blocked = null;
      while (w !== window && w.frameElement) {
        const frame = w.frameElement;
        const css = w.parent.getComputedStyle(frame);
        const b = frame.getBoundingClientRect();
        x += b.left + frame.clientLeft + parseFloat(css.paddingLeft || '0');
        y += b.top + frame.clientTop + parseFloat(css.paddingTop || '0');
        const at = frame.getRootNode().elementFromPoint(x, y);
        if (at !== frame) { blocked = at ? textOf(at).slice(0, 60) || at.tagName.toLowerCase() : 'nothing: it is outside the window'; break; }
        w = w.parent;
      }
      if (blocked) { cover = blocked; continue; }
      mark();
      return { x, y, left: x - width * px, top: y - height * py, width, height };
    }
    return { covered: cover };
  };
  const tell = (el, ...types) => {
    const view = el.ownerDocument.defaultView;
    for (const type of types) el.dispatchEvent(new view.Event(type, { bubbles: true, composed: type === 'input' }));
  };
  const choose = (id, wanted) => {
    const el = lightcone.found[id];
    [...el.options].forEach((option, at) => { option.selected = wanted.includes(at); });
    tell(el, 'input', 'change');
  };
  const put = (id, value) => {
    const el = lightcone.found[id];
    el.value = value;
    tell(el, 'input', 'change');
    return String(el.value);
  };
  const empty = (id) => {
    const el = lightcone.found[id];
    el.focus();
    if (typeof el.select === 'function') { el.select(); return; }
    el.ownerDocument.getSelection().selectAllChildren(el);
  };
  const read = (id) => {
    const el = lightcone.found[id];
    if (!el?.isConnected) return { gone: true };
    const role = roleOf(el);
    return { value: valueOf(el, role), checked: 'checked' in el ? el.checked : flag(el, 'aria-checked') ?? flag(el, 'aria-pressed'),
      selected: flag(el, 'aria-selected'), focused: el.getRootNode().activeElement === el, text: textOf(el) };
  };
  const node = (id) => lightcone.found[id];
  globalThis.lightcone = { found: [], ids: new WeakMap(), document: Math.floor(Math.random() * 2 ** 52), survey, point, choose, put, empty, read, node, mark, blur: (id) => lightcone.found[id]?.blur() };
})();
