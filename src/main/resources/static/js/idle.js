// Locks after idle minutes, with a warning one minute before. What was typed is never lost: it stays in the page,
// out of sight, and is carried through opening the space again.
const MINUTE = 60_000
const limit = Number(document.body.dataset.idleMinutes) * MINUTE
const [bar, cover, status] = ['idle', 'cover', 'status'].map(id => document.getElementById(id))
const [warning, locked] = bar.children
const timer = setInterval(look, 1000)

let active = Date.now()
let told = active
let typedIn = null

function lock() {
  clearInterval(timer)
  cover.hidden = false
  navigator.sendBeacon('/exit')
  if (!typedIn) return location.replace('/open?locked')
  for (const part of document.body.children) part.inert = !part.matches('#idle, #status, .leave')
  document.body.classList.add('locked')
  document.title = 'Locked · Tideline'
  warning.hidden = true
  bar.hidden = locked.hidden = false
  status.textContent = 'Your space is locked. What you wrote is kept in this page.'
}

async function tellServer() {
  told = Date.now()
  const answer = await fetch('/stay', { method: 'HEAD', cache: 'no-store', redirect: 'manual' }).catch(() => null)
  if (!answer) status.textContent = 'The server cannot be reached. Keep this page open.'
  else if (!answer.ok) status.textContent = 'Your space is locked. This page can still be sent: you open it again on the way.'
}

function noteActivity(event) {
  if (!locked.hidden) return
  if (event.type === 'input' && event.target.form?.elements.csrf) typedIn = event.target.form
  active = Date.now()
  bar.hidden = true
  if (active - told > MINUTE) tellServer()
}

// A clock that is looked at, and not one long timer: a sleeping device must lock when it wakes.
function look() {
  const idle = Date.now() - active
  if (idle >= limit) lock()
  else if (idle >= limit - MINUTE && bar.hidden) {
    bar.hidden = false
    status.textContent = 'Your space locks in a minute. Press any key to keep it open.'
  }
}

for (const kind of ['input', 'keydown', 'pointerdown']) document.addEventListener(kind, noteActivity)
document.addEventListener('visibilitychange', look)
locked.querySelector('button').addEventListener('click', () => {
  typedIn.noValidate = true
  typedIn.requestSubmit(typedIn.querySelector('button:not([type=button])'))
})
