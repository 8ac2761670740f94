// One stream of server-sent events that goes on after sleep, a lost connection or a restarted server, from the cursor it had come to.
import { show } from './state.js';
import { span } from './times.js';

const silence = 40000, slept = 60000, away = 300000, hiddenFor = 30000;

/**
 * Opens a stream. `events` maps names to functions of (data); `afresh` is called when what was missed cannot be given: it must answer a promise of the new cursor.
 */
export function listen(address, cursor, events, afresh) {
  let source = null, heard = Date.now(), ticked = Date.now(), hiddenAt = 0, retry = 0, ended = false, renewing = false;

  function connect() {
    close();
    const url = new URL(address, location.origin);
    url.searchParams.set('after', cursor);
    const mine = source = new EventSource(url);
    heard = Date.now();
    mine.onopen = hear;
    mine.onerror = () => lost(mine);
    mine.addEventListener('heartbeat', e => { hear(); cursor = e.lastEventId; retry = 0; show('live', 'live'); });
    mine.addEventListener('gap', renew);
    mine.addEventListener('slow', renew);
    for (const name of Object.keys(events)) mine.addEventListener(name, e => { hear(); cursor = e.lastEventId; events[name](JSON.parse(e.data)); document.dispatchEvent(new Event('nm-changed')); });
  }

  function close() { if (source) source.close(); source = null; }

  function hear() { heard = Date.now(); }

  function lost(which) {
    if (which !== source) return;
    show('lost', 'reconnecting…');
    if (source.readyState !== EventSource.CLOSED) return;
    source = null;
    setTimeout(() => { if (!source && !document.hidden && !ended && !renewing) connect(); }, Math.min(30000, 1000 * 2 ** retry++));
  }

  // What was missed is too much or unknown: the whole comes from the server, and the stream goes on from there.
  async function renew() {
    if (renewing || ended) return;
    renewing = true;
    close();
    show('lost', 'catching up…');
    for (let wait = 1000; !ended; wait = Math.min(30000, wait * 2)) {
      try { cursor = await afresh(); break; } catch { await new Promise(done => setTimeout(done, wait)); }
    }
    renewing = false;
    if (!ended && !document.hidden) connect();
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) { hiddenAt = Date.now(); return; }
    if (source || ended || renewing) return;
    if (Date.now() - hiddenAt > away) renew(); else connect();
  });
  addEventListener('pageshow', e => { if (e.persisted) renew(); });
  addEventListener('online', () => { if (!ended && !renewing && !document.hidden) connect(); });

  setInterval(() => {
    const now = Date.now(), wasAsleep = now - ticked > slept;
    ticked = now;
    if (ended || renewing) return;
    // A hidden page lets its connection go: browsers allow a server only six over HTTP/1.1.
    if (document.hidden) { if (source && now - hiddenAt > hiddenFor) { close(); show('lost', 'paused'); } return; }
    if (wasAsleep && source) { renew(); return; }
    if (source && now - heard > silence) { show('lost', 'not live, silent for ' + span(now - heard)); connect(); }
  }, 5000);

  show('lost', 'connecting…');
  connect();
  return { renew, end() { ended = true; close(); } };
}
