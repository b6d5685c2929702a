// A form that is answered with a file leaves its page where it is: without the passphrase that was typed.
import { emptySecrets } from './secrets.js'

document.addEventListener('submit', () => setTimeout(emptySecrets))
