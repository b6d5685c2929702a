// What becomes of what was typed when the space locks: words are saved half way where that can be, and sent on
// afterwards; secrets are emptied.
import { lockTabs } from './activity.js'

const WITHIN = 3000

/** The form with words that the server does not have. A passphrase is none of them. */
export let unsaved = document.querySelector('form[data-unsaved]')

/** "Save and stop", while the space is still open. The server leaves out what is never stored, or asks and stores nothing. */
export async function saveHalfWay(keepalive = false) {
  if (!unsaved?.querySelector('button[name=go][value=save]')) return
  const body = new URLSearchParams(new FormData(unsaved))
  body.set('go', 'save')
  const signal = AbortSignal.timeout(WITHIN)
  const options = { method: 'POST', body, cache: 'no-store', redirect: 'manual', keepalive, signal }
  await fetch(unsaved.getAttribute('action'), options).catch(() => null)
}

/** The button "Lock" never takes words away: the page keeps them, out of sight. */
export function onLock(cover, lock) {
  document.querySelector('form.key').addEventListener('submit', event => {
    if (!unsaved) return lockTabs()
    event.preventDefault()
    cover.hidden = false
    // Whoever closes the page meanwhile has locked it all the same.
    addEventListener('pagehide', () => navigator.sendBeacon('/exit'))
    saveHalfWay(true).then(lock)
  })
}

/** Sends the form as its own main button does. */
export function sendOn() {
  const usual = unsaved.querySelector('button[value=next]') ?? unsaved.querySelector('button:not([type=button])')
  unsaved.noValidate = true
  unsaved.requestSubmit(usual)
}

document.addEventListener('input', ({ target }) => {
  if (!target.matches('[data-secret]') && target.form?.elements.csrf) unsaved = target.form
})
