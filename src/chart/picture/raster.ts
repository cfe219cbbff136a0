/** Makes a picture for the eye of an SVG drawing, in the browser alone: nothing is fetched. */
import type { Drawn } from './pen'

/** A drawing as an address an image can show. */
export const addressOf = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

/** A drawing as a PNG file, `scale` dots a pixel, on white. */
export async function pngOf({ svg, width, height }: Drawn, scale: number): Promise<Blob> {
  const image = new Image()
  image.src = addressOf(svg)
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('浏览器不能生成图片')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob)
      else failed(new Error('图片过大，浏览器不能生成'))
    }, 'image/png')
  })
}

/** A drawing as an SVG file. */
export const svgFile = ({ svg }: Drawn): Blob => new Blob([svg], { type: 'image/svg+xml' })
