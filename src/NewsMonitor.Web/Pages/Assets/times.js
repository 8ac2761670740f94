// Says times as short as a glance, in the reader's zone; the server's clock is the one that counts.
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
let skew = 0;

/** Takes the server's time over. */
export function setClock(serverTime) {
  const at = Date.parse(serverTime);
  if (at) skew = at - Date.now();
}

/** The server's time. */
export function now() { return Date.now() + skew; }

function ago(at) {
  const s = (now() - at) / 1000;
  if (s < -60 || s >= 7 * 86400) return day.format(at);
  if (s < 5) return 'now';
  if (s < 45) return Math.floor(s) + ' s ago';
  if (s < 90) return '1 min ago';
  if (s < 3600) return Math.floor(s / 60) + ' min ago';
  if (s < 86400) return Math.floor(s / 3600) + ' h ago';
  return s < 2 * 86400 ? '1 day ago' : Math.floor(s / 86400) + ' days ago';
}

/** Says all times under an element anew. */
export function tellTimes(root) {
  for (const time of root.querySelectorAll('time[data-ago]')) {
    const at = Date.parse(time.dateTime), words = ago(at);
    if (time.textContent !== words) time.textContent = words;
    if (!time.dataset.exact) { time.title = exact.format(at); time.dataset.exact = ''; }
  }
}

/** A length of time in words. */
export function span(ms) {
  const s = Math.round(ms / 1000);
  return s < 90 ? s + ' s' : s < 5400 ? Math.round(s / 60) + ' min' : Math.round(s / 3600) + ' h';
}
