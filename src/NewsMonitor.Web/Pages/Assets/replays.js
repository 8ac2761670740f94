// Moves the bar of a replay while it runs.
let polling = 0;

/** Watches the bar under an element; `over` is called when the replay has ended. */
export function watchReplay(root, over) {
  const bar = root.querySelector('[data-replay]');
  if (bar && !polling) polling = setTimeout(() => poll(root, bar, over), 700);
}

async function poll(root, bar, over) {
  const answer = await fetch(bar.dataset.replay).catch(() => null);
  polling = 0;
  if (!answer || !bar.isConnected) { watchReplay(root, over); return; }
  const replay = answer.ok ? await answer.json() : { state: 'gone' };
  if (replay.state !== 'running' && replay.state !== 'paused') { over(); return; }
  const meter = bar.querySelector('progress'), number = bar.querySelector('.number'), made = bar.querySelector('.made');
  meter.max = Math.max(1, replay.total);
  meter.value = replay.done;
  number.textContent = replay.done + ' of ' + replay.total;
  if (made) made.textContent = replay.stories === 1 ? '1 story' : replay.stories + ' stories';
  watchReplay(root, over);
}
