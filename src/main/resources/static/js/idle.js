// Locks after idle minutes: a warning one minute before, then the opening is ended and the lock page shown.
// Keys and clicks count as activity, and the server hears of them at most once a minute.
const MINUTE = 60_000
const LOCKED = '/open?locked'
const limit = Number(document.body.dataset.idleMinutes) * MINUTE
const warning = document.getElementById('idle')
const cover = document.getElementById('cover')
const status = document.getElementById('status')

let active = Date.now()
let told = active

function lock() {
  cover.hidden = false
  navigator.sendBeacon('/exit')
  location.replace(LOCKED)
}

async function tellServer() {
  told = Date.now()
  try {
    const answer = await fetch('/stay', { method: 'HEAD', cache: 'no-store', redirect: 'manual' })
    if (answer.type === 'opaqueredirect') status.textContent = 'Your space is locked. What is on this page can still be sent after you open it again.'
  } catch {
    status.textContent = 'The server cannot be reached. Keep this page open.'
  }
}

function noteActivity() {
  active = Date.now()
  if (!warning.hidden) {
    warning.hidden = true
    status.textContent = ''
  }
  if (active - told > MINUTE) tellServer()
}

// A clock that is looked at, and not one long timer: a sleeping device must lock when it wakes.
function look() {
  const idle = Date.now() - active
  if (idle >= limit) lock()
  else if (idle >= limit - MINUTE && warning.hidden) {
    warning.hidden = false
    status.textContent = 'Your space locks in a minute. Press any key to keep it open.'
  }
}

setInterval(look, 1000)
document.addEventListener('visibilitychange', look)
document.addEventListener('keydown', noteActivity)
document.addEventListener('pointerdown', noteActivity)
document.getElementById('stay').addEventListener('click', noteActivity)
