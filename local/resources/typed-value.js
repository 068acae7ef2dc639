// Puts a typed date, time or colour into the field that has the keyboard, if it is one of those. Chromium has a window of its own
// for them, which takes the keys while it is open, and parts that take digits in one order only. True when it was done.
((text) => {
  let field = document.activeElement;
  for (;;) {
    const inner = field?.shadowRoot?.activeElement ?? frame(field)?.activeElement;
    if (!inner) break;
    field = inner;
  }
  function frame(element) {
    try {
      return element?.contentDocument;
    } catch {
      return null;
    }
  }
  const kinds = ['date', 'time', 'datetime-local', 'month', 'week', 'color'];
  if (field?.tagName !== 'INPUT' || !kinds.includes(field.type)) return false;
  if (field.disabled || field.readOnly) return false;
  let wanted = text.trim().toLowerCase();
  const american = /^(\d{2})\/?(\d{2})\/?(\d{4})$/.exec(wanted);
  if (field.type === 'date' && american) wanted = `${american[3]}-${american[1]}-${american[2]}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(wanted);
  if (field.type === 'color') {
    if (short) wanted = `#${short.slice(1).map((digit) => digit + digit).join('')}`;
    if (!/^#[0-9a-f]{6}$/.test(wanted)) return false;
  }
  if (field.type === 'datetime-local') wanted = wanted.replace(' ', 'T').replace('t', 'T');
  if (field.type === 'week') wanted = wanted.toUpperCase();
  const trial = field.ownerDocument.createElement('input');
  trial.type = field.type;
  trial.value = wanted;
  if (!trial.value) return false;
  const view = field.ownerDocument.defaultView;
  const set = Object.getOwnPropertyDescriptor(view.HTMLInputElement.prototype, 'value').set;
  if (field.value !== trial.value) {
    set.call(field, trial.value);
    field.dispatchEvent(new view.Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new view.Event('change', { bubbles: true }));
  }
  return true;
})
