/** The served build as an installable app that works offline after the first visit. */
import { VitePWA } from 'vite-plugin-pwa'

/**
 * A new version is downloaded beside the running one and waits: it takes over when the officer says so
 * or when no window of the app is open any more, never under the officer's hands.
 */
export const offline = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      name: '政府信息公开工作年度报告',
      short_name: '公开年报',
      description: '政府信息公开工作年度报告：填报、校验、图表与成稿，数据只保存在本机',
      lang: 'zh-CN',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#1f3f70',
      background_color: '#eef1f6',
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      ],
      screenshots: [
        { src: 'screenshot.png', sizes: '1366x768', type: 'image/png', form_factor: 'wide' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,png,webp,json,webmanifest}'],
      globIgnores: ['single/**', 'screenshot.png'],
      navigateFallback: 'index.html',
      navigateFallbackDenylist: [/\/single\//],
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      maximumFileSizeToCacheInBytes: 5_000_000,
    },
  })
