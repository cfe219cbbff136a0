/** What libraries use that the oldest supported browser, Chromium 92, does not know yet; put in before anything else runs. */

// Chromium 93. Asked for by the digests of backups and of the 报送包.
if (!Reflect.has(Object, 'hasOwn'))
  Object.defineProperty(Object, 'hasOwn', {
    configurable: true,
    writable: true,
    value: (object: object, member: PropertyKey): boolean =>
      Object.prototype.hasOwnProperty.call(object, member),
  })
