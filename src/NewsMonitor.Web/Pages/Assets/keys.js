// The keyboard: one letter each, never while the reader types.
import { say } from './state.js';

const help = document.getElementById('help');
const more = new Map();

/** Adds what a key does on this page. */
export function onKey(key, action) { more.set(key, action); }

function items() { return [...document.querySelectorAll('[data-list=rows] > li, [data-list=articles] > li')]; }

/** The item that the keyboard is at; null for none. */
export function here() { return document.querySelector('[data-here]'); }

function step(by) {
  const all = items();
  if (all.length === 0) return;
  const at = all.indexOf(here());
  const to = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))];
  here()?.removeAttribute('data-here');
  to.dataset.here = '';
  const link = to.querySelector('h2 a, h3 a') || to;
  if (link === to) to.tabIndex = -1;
  link.focus({ preventScroll: true });
  to.scrollIntoView({ block: 'nearest' });
}

function open() { here()?.querySelector('h2 a, h3 a')?.click(); }

function search() {
  const box = document.querySelector('.search input[type=search]');
  box?.focus();
  box?.select();
}

/** Listens to the keyboard. */
export function keepKeys() {
  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    if (e.target.closest('input, textarea, select, dialog, [contenteditable]')) {
      if (e.key === 'Escape' && e.target.closest('.search')) e.target.blur();
      return;
    }
    const action = more.get(e.key) || { j: () => step(1), k: () => step(-1), o: open, '/': search, '?': () => help?.showModal(), r: () => { document.dispatchEvent(new Event('desk-read')); say('All marked as read'); } }[e.key];
    if (!action) return;
    e.preventDefault();
    action();
  });
  document.addEventListener('focusin', e => {
    const item = e.target.closest('[data-list=rows] > li, [data-list=articles] > li');
    if (item && item !== here()) { here()?.removeAttribute('data-here'); item.dataset.here = ''; }
  });
  const button = document.getElementById('help-button');
  if (button && help) { button.hidden = false; button.addEventListener('click', () => help.showModal()); }
}
