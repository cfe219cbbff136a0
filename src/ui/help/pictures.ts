/** The pictures of the help: taken of the running app by `npm run looks`, and held against it by the browser tests. */
import sizes from './picture/sizes.json'

const addresses = import.meta.glob<string>('./picture/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** A picture's address and its size in dots, which keeps its place before it has come. Throws for one that there is none of. */
export function pictureOf(name: string): { src: string; width: number; height: number } {
  const src = addresses[`./picture/${name}.webp`]
  const [width, height] =
    Object.entries<readonly number[]>(sizes).find(([one]) => one === name)?.[1] ?? []
  if (src === undefined || width === undefined || height === undefined)
    throw new Error(`The help has no picture ${name}`)
  return { src, width, height }
}
