// A button that is pressed twice, by a hand that trembles or on a slow line, sends its form once.
const WITHIN = 1500

let sent = null
let at = 0

document.addEventListener('submit', event => {
  const button = event.submitter ?? event.target
  if (button === sent && Date.now() - at < WITHIN) return event.preventDefault()
  // What another script holds back is not sent.
  setTimeout(() => {
    if (!event.defaultPrevented && event.target.method === 'post') [sent, at] = [button, Date.now()]
  })
})
function begin() {
  sent = null
}

addEventListener('pageshow', begin)
document.addEventListener('input', begin)
