// Light or dark: as the system has it, or as the reader chose. The choice is a cookie, so that the server's page has it from the first byte.
const names = ['system', 'light', 'dark'];

/** Lets the reader choose. */
export function keepTheme() {
  const button = document.getElementById('theme');
  if (!button) return;
  const root = document.documentElement;
  const tell = () => { const name = root.dataset.theme || 'system'; button.textContent = { system: '◐', light: '☀', dark: '☾' }[name]; button.title = 'Colours: ' + name; button.setAttribute('aria-label', 'Colours: ' + name); };
  button.hidden = false;
  button.addEventListener('click', () => {
    const next = names[(names.indexOf(root.dataset.theme || 'system') + 1) % names.length];
    if (next === 'system') delete root.dataset.theme; else root.dataset.theme = next;
    document.cookie = 'nm-theme=' + next + '; path=/; max-age=' + (next === 'system' ? 0 : 31536000) + '; samesite=strict';
    tell();
  });
  tell();
}
