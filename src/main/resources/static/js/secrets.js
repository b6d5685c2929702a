// A page that is left keeps no passphrase, no code and no name, however the browser keeps the page for Back. What was
// sent has gone by then.
export function emptySecrets() {
  for (const field of document.querySelectorAll('[data-secret]')) field.value = ''
  document.dispatchEvent(new Event('emptied'))
}

addEventListener('pagehide', emptySecrets)
