// Leave quickly: cover the page, end the opening on the server, put a neutral site in this page's place.
// Without script the link does the same in one step less quickly.
const link = document.getElementById('leave')
const cover = document.getElementById('cover')
const status = document.getElementById('status')
const PRESSES = 3
const WITHIN = 5000

// A page that the browser keeps for Back is thrown away when it is spoken to: what was typed in one goes with it.
const kept = new BroadcastChannel('tideline-left')
kept.addEventListener('message', () => {})

const held = new Set()
let presses = []
let timer

function leave() {
  cover.hidden = false
  document.body.classList.remove('locked')
  document.getElementById('idle')?.setAttribute('hidden', '')
  status.textContent = 'Leaving this page.'
  document.title = 'Loading'
  // Comes along with whatever is asked for next, should that overtake the beacon.
  if (document.body.dataset.leaving) document.cookie = document.body.dataset.leaving
  navigator.sendBeacon('/exit')
  kept.postMessage('left')
  document.dispatchEvent(new Event('leaving'))
  location.replace(link.dataset.to || link.href)
}

link.addEventListener('click', event => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  leave()
})

function begin() {
  held.clear()
  presses = []
}

// Three presses of Shift alone, with no other key between them; two hands may overlap. A Shift that makes a capital
// letter is none.
document.addEventListener('keydown', event => {
  if (event.key !== 'Shift') begin()
  else if (!event.repeat) held.add(event.code)
})

// Nor is one that is held while something is marked or clicked.
document.addEventListener('pointerdown', begin)

document.addEventListener('keyup', event => {
  if (event.key !== 'Shift' || !held.delete(event.code)) return
  const now = event.timeStamp
  presses = [...presses.filter(then => now - then < WITHIN), now]
  const left = PRESSES - presses.length
  if (left === 0) return leave()
  status.textContent = left === 1 ? 'Shift, one more press to leave.' : 'Shift, two more presses to leave.'
  clearTimeout(timer)
  timer = setTimeout(() => { status.textContent = '' }, WITHIN)
})

// Back from elsewhere: the browser may have kept the page as it was left, cover and all.
addEventListener('pageshow', event => {
  if (event.persisted && !document.body.dataset.idleMinutes) {
    cover.hidden = true
    begin()
    status.textContent = ''
  }
})
