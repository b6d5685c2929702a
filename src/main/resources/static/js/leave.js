// Leave quickly: cover the page, end the opening on the server, put a neutral site in this page's place.
// Without script the link does the same in one step less quickly.
const link = document.getElementById('leave')
const cover = document.getElementById('cover')
const status = document.getElementById('status')
const PRESSES = 3
const WITHIN = 5000

let presses = []
let alone = false

function leave() {
  cover.hidden = false
  status.textContent = 'Leaving this page.'
  document.title = 'Loading'
  navigator.sendBeacon('/exit')
  document.dispatchEvent(new Event('leaving'))
  location.replace(link.dataset.to || link.href)
}

link.addEventListener('click', event => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  leave()
})

// Three presses of Shift alone, with no other key between them. A Shift that makes a capital letter is none.
document.addEventListener('keydown', event => {
  alone = event.key === 'Shift'
  if (!alone) presses = []
})

// Nor is one that is held while something is marked or clicked.
document.addEventListener('pointerdown', () => {
  alone = false
  presses = []
})

document.addEventListener('keyup', event => {
  if (event.key !== 'Shift' || !alone) return
  alone = false
  const now = event.timeStamp
  presses = [...presses.filter(then => now - then < WITHIN), now]
  const left = PRESSES - presses.length
  if (left === 0) leave()
  else status.textContent = left === 1 ? 'Shift, one more press to leave.' : 'Shift, two more presses to leave.'
})

// Back from elsewhere: the browser may have kept the page as it was left, cover and all.
addEventListener('pageshow', event => {
  if (event.persisted && !document.body.dataset.idleMinutes) {
    cover.hidden = true
    presses = []
    status.textContent = ''
  }
})
