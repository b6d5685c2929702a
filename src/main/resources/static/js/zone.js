// Fills hidden time zone fields, so that "Tuesday" is the writer's own. Without script the server's zone stands in.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

for (const field of document.querySelectorAll('input[type="hidden"][name="zone"]')) {
  if (zone && !field.value) field.value = zone
}
