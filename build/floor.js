/* Tells a browser too old for the app what to do, and takes away what only pretends to be there. Plain old JavaScript, read before anything newer. */
;(function () {
  // Firefox that refuses cookies has the class but throws when one is made, as Dexie does while it loads.
  if (typeof BroadcastChannel === 'undefined') return
  try {
    new BroadcastChannel('zfxxgk-annual-report').close()
  } catch (cause) {
    console.warn(cause)
    delete window.BroadcastChannel
  }
})()
;(function () {
  var enough =
    'noModule' in document.createElement('script') &&
    typeof [].at === 'function' &&
    typeof ''.replaceAll === 'function' &&
    typeof Promise.any === 'function' &&
    typeof HTMLDialogElement === 'function'
  if (enough) return
  document.documentElement.setAttribute('data-too-old', '')
  var app = document.getElementById('app')
  app.setAttribute('role', 'alert')
  app.textContent =
    '您的浏览器版本过低，无法运行本软件。请改用较新的浏览器打开：Chrome 或 Edge 92 以上、Firefox 115 以上、360 安全浏览器（极速模式）15 以上、统信或麒麟系统自带浏览器的最新版本。已保存的数据不受影响。'
})()
