// Locks after idle minutes, with a warning one minute before. What was typed stays in this page, and is carried on.
import { active, askTabs, end, lockTabs } from './activity.js'
import { emptySecrets } from './secrets.js'
import { onLock, saveHalfWay, sendOn, unsaved } from './words.js'

const MINUTE = 60_000
const ANSWERED_WITHIN = 500
const limit = Number(document.body.dataset.idleMinutes) * MINUTE
const [bar, cover, status] = ['idle', 'cover', 'status'].map(id => document.getElementById(id))
const [warning, locked] = bar.children
const timer = setInterval(look, 1000)
let asked = 0

function lock() {
  lockTabs()
  navigator.sendBeacon('/exit')
  hide()
}

function hide() {
  clearInterval(timer)
  end()
  cover.hidden = false
  emptySecrets()
  if (!unsaved) return location.replace('/open?locked')
  for (const part of document.body.children) part.inert = !part.matches('#idle, #status, .leave')
  document.body.classList.add('locked')
  document.title = `Locked · ${document.body.dataset.name}`
  warning.hidden = true
  bar.hidden = locked.hidden = false
  status.textContent = 'Your space is locked. What you wrote is kept in this page.'
  locked.querySelector('button').focus()
}

function stay() {
  bar.hidden = true
  if (asked) cover.hidden = true
  asked = 0
}

// A clock that is looked at, and not one long timer: a sleeping device must lock when it wakes.
function look() {
  const now = Date.now()
  const idle = now - active
  if (!locked.hidden || idle < limit - MINUTE) return
  if (idle < limit) {
    if (!bar.hidden) return
    bar.hidden = false
    status.textContent = 'Your space locks in a minute. Press any key or tap to keep it open. What you wrote stays here.'
    saveHalfWay()
  } else if (!asked) {
    asked = now
    cover.hidden = false
    askTabs()
  } else if (now - asked >= ANSWERED_WITHIN) lock()
}

for (const [kind, act] of [['activity', stay], ['elsewhere', hide], ['visibilitychange', look]]) document.addEventListener(kind, act)
onLock(cover, lock)
locked.querySelector('button').addEventListener('click', sendOn)
