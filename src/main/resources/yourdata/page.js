const main = document.querySelector('main')
const form = document.getElementById('open')
const status = document.getElementById('status')
const button = form.querySelector('button')

function bytes(text) {
  const signs = atob(text)
  const all = new Uint8Array(signs.length)
  for (let at = 0; at < signs.length; at++) all[at] = signs.charCodeAt(at)
  return all
}

const around = /^[\s\p{Z}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+|[\s\p{Z}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+$/gu

async function opened(typed) {
  const words = new TextEncoder().encode(typed.normalize('NFC').replace(around, '').replace(/\p{Z}/gu, ' '))
  const { rounds, salt, text } = main.dataset
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: Number(rounds) }
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey(stretch, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
  const sealed = bytes(text)
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.slice(0, 12) }, key, sealed.slice(12))
  return JSON.parse(new TextDecoder().decode(plain))
}

function add(parent, kind, text, name) {
  const element = document.createElement(kind)
  element.textContent = text
  element.dir = 'auto'
  if (name) element.className = name
  parent.append(element)
  return element
}

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  if (button.disabled) return
  button.disabled = true
  status.textContent = 'Opening. This takes a moment.'
  try {
    const sheets = await opened(form.elements.passphrase.value)
    delete main.dataset.text
    form.remove()
    const note = add(main, 'p', 'This is open on this device until you close it.')
    if (sheets.length === 0) add(main, 'p', 'There are no pages in this file.')
    for (const { title, day, text } of sheets) {
      const article = document.createElement('article')
      add(article, 'h2', title)
      if (day) add(article, 'p', day)
      add(article, 'div', text, 'text')
      main.append(article)
    }
    note.tabIndex = -1
    note.focus()
  } catch {
    status.textContent = window.crypto?.subtle
      ? 'That passphrase does not open this file. Please type it again. If it is the right one, the file may be damaged.'
      : 'This browser can’t open sealed files. Please use another one, or a newer one.'
    button.disabled = false
    form.elements.passphrase.focus()
  }
})
