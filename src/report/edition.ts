/** Which edition of this software it is: shown in 关于, written into every file it makes. */

/** The software's name, as officers know it. */
export const softwareName = '政府信息公开年报'

/** The version, with the commit it was built from where that is known: 0.1.0（95dea87a）. */
export const edition =
  __APP_COMMIT__ === '' ? __APP_VERSION__ : `${__APP_VERSION__}（${__APP_COMMIT__}）`
