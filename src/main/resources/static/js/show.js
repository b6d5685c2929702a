// Shows a passphrase while somebody wants to see what they type. It is hidden again before it goes anywhere, and with
// everything that empties it.
import './once.js'
import './secrets.js'

const buttons = document.querySelectorAll('button[data-show]')

function set(button, shown) {
  document.getElementById(button.dataset.show).type = shown ? 'text' : 'password'
  button.setAttribute('aria-pressed', shown)
}

function hideAll() {
  for (const button of buttons) set(button, false)
}

for (const button of buttons) {
  button.hidden = false
  button.addEventListener('click', () => set(button, button.getAttribute('aria-pressed') === 'false'))
}
for (const kind of ['submit', 'emptied', 'leaving']) document.addEventListener(kind, hideAll)
addEventListener('pagehide', hideAll)
