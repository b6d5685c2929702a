// A form that is answered with a file leaves its page where it is: without the passphrases that were typed, and saying so.
import { emptySecrets } from './secrets.js'

const status = document.getElementById('status')

document.addEventListener('submit', ({ target }) => setTimeout(() => {
  emptySecrets()
  const saving = target.querySelector('[data-saving]')
  if (!saving) return
  saving.hidden = false
  status.textContent = saving.textContent
}))
