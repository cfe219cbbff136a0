/** Tells the two builds apart: true in the single file that opens by double click. */
declare const __SINGLE_FILE__: boolean
/** The version in package.json. */
declare const __APP_VERSION__: string
/** The commit it was built from, eight characters; empty where the sources were no checkout. */
declare const __APP_COMMIT__: string
