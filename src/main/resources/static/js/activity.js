// When somebody was last here, in this tab or another: who types in one is there in all. Only the time goes over.
const MINUTE = 60_000
const tabs = new BroadcastChannel('tideline-activity')
const status = document.getElementById('status')
const listening = new AbortController()

export let active = Date.now()
let told = active
let said = 0

async function tellServer() {
  told = Date.now()
  const answer = await fetch('/stay', { method: 'HEAD', cache: 'no-store', redirect: 'manual' }).catch(() => null)
  if (!answer) status.textContent = 'The server cannot be reached. Keep this page open.'
  else if (answer.type === 'opaqueredirect') document.dispatchEvent(new Event('elsewhere'))
}

function tellTabs() {
  tabs.postMessage(said = active)
}

function note(time) {
  active = time
  document.dispatchEvent(new Event('activity'))
}

function noteHere() {
  note(Date.now())
  if (active - told > MINUTE) tellServer()
  if (active - said > 1000) tellTabs()
}

/** A tab that slept has heard nothing: whoever was active answers this. */
export const askTabs = () => tabs.postMessage('anyone?')

/** What locks one tab, or leaves it, locks them all: a page behind another one is soon found. */
export const lockTabs = () => tabs.postMessage('locked')

// The server writes down use by the minute. Told once more a minute after the last of it, it never locks before the page.
const timer = setInterval(() => {
  if (told < active + MINUTE && Date.now() >= active + MINUTE) tellServer()
}, 1000)

/** After the lock nothing here counts as activity any more. */
export function end() {
  listening.abort()
  clearInterval(timer)
  tabs.close()
}

tabs.addEventListener('message', ({ data }) => {
  if (data === 'anyone?') tellTabs()
  else if (data === 'locked') document.dispatchEvent(new Event('elsewhere'))
  else if (data > active) note(data)
})
document.addEventListener('leaving', () => { lockTabs(); end() })
for (const kind of ['input', 'keydown', 'pointerdown']) document.addEventListener(kind, noteHere, listening)
tellTabs()
