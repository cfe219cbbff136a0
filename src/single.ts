/** Where the single file begins: one program, run as the page and again as the worker that reads files. */
if (typeof document === 'undefined') void import('./exchange/beside/reader.worker')
else void import('./main')
