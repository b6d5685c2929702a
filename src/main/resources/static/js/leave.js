// Leave quickly: cover the page, end the opening on the server, put a neutral site in this page's place.
// Without script the link does the same in one step less quickly.
const [link, cover, status] = ['leave', 'cover', 'status'].map(id => document.getElementById(id))
const PRESSES = 3
const WITHIN = 5000
// A page that the browser keeps for Back is thrown away when it is spoken to: what was typed in one goes with it.
const kept = new BroadcastChannel('tideline-left')
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

function begin() {
  held.clear()
  presses = []
}

kept.addEventListener('message', () => {})
link.addEventListener('click', event => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  leave()
})
// Three presses of Shift alone, with no other key between them; two hands may overlap. One that makes a capital letter is
// none, nor is one that is held while something is marked or clicked.
document.addEventListener('pointerdown', begin)
document.addEventListener('keydown', event => {
  if (event.key !== 'Shift') begin()
  else if (!event.repeat) held.add(event.code)
})
document.addEventListener('keyup', event => {
  if (event.key !== 'Shift' || !held.delete(event.code)) return
  presses = [...presses.filter(then => event.timeStamp - then < WITHIN), event.timeStamp]
  const left = PRESSES - presses.length
  if (left === 0) return leave()
  status.textContent = left === 1 ? 'Shift, one more press to leave.' : 'Shift, two more presses to leave.'
  clearTimeout(timer)
  timer = setTimeout(() => { status.textContent = '' }, WITHIN)
})
// Back from elsewhere: the browser may have kept the page as it was left, cover and all.
addEventListener('pageshow', event => {
  if (!event.persisted || document.body.dataset.idleMinutes) return
  cover.hidden = true
  status.textContent = ''
  begin()
})
