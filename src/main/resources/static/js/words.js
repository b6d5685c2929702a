// What becomes of the words in a form when the space locks: saved half way where that can be, and sent on afterwards.
import { lockTabs } from './activity.js'

const WITHIN = 3000

/** "Save and stop", while the space is still open. The server leaves out what is never stored, or asks and stores nothing. */
export async function saveHalfWay(form) {
  if (!form?.querySelector('button[name=go][value=save]')) return
  const body = new URLSearchParams(new FormData(form))
  body.set('go', 'save')
  const options = { method: 'POST', body, cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(WITHIN) }
  await fetch(form.getAttribute('action'), options).catch(() => null)
}

/** The button "Lock" never takes words away: the page keeps them, out of sight. */
export function onLock(unsaved, cover, lock) {
  document.querySelector('form.key').addEventListener('submit', event => {
    if (!unsaved()) return lockTabs()
    event.preventDefault()
    cover.hidden = false
    saveHalfWay(unsaved()).then(lock)
  })
}

/** Sends the form as its own main button does. */
export function sendOn(form) {
  const usual = form.querySelector('button[value=next]') ?? form.querySelector('button:not([type=button])')
  form.noValidate = true
  form.requestSubmit(usual)
}
