/** Which address shows which screen; hash routes, so that the app needs no server. */
import { createRouter, createWebHashHistory } from 'vue-router'
import LibraryScreen from './library/LibraryScreen.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** What the screen is called in the tab. */
    readonly title?: string
  }
}

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'library', meta: { title: '报告' }, component: LibraryScreen },
    {
      path: '/report/:id',
      name: 'entry',
      meta: { title: '填报' },
      component: () => import('./entry/EntryScreen.vue'),
      props: true,
    },
    {
      path: '/report/:id/document',
      name: 'document',
      meta: { title: '成稿' },
      component: () => import('./document/DocumentScreen.vue'),
      props: true,
    },
    {
      path: '/report/:id/compare',
      name: 'compare',
      meta: { title: '对照上年' },
      component: () => import('./compare/ComparisonScreen.vue'),
      props: true,
    },
    {
      path: '/report/:id/history',
      name: 'history',
      meta: { title: '历史' },
      component: () => import('./history/HistoryScreen.vue'),
      props: true,
    },
    {
      path: '/report/:id/story',
      name: 'story',
      meta: { title: '图解' },
      component: () => import('./story/StoryScreen.vue'),
      props: true,
    },
    {
      path: '/report/:id/paper/:kind',
      name: 'paper',
      component: () => import('./paper/PaperScreen.vue'),
      props: true,
    },
    {
      path: '/trends',
      name: 'trends',
      meta: { title: '图表' },
      component: () => import('./charts/TrendsScreen.vue'),
    },
    {
      path: '/consolidation/:id?',
      name: 'consolidation',
      meta: { title: '汇总' },
      component: () => import('./consolidation/ConsolidationScreen.vue'),
      props: true,
    },
    {
      path: '/checks',
      name: 'checks',
      meta: { title: '规则' },
      component: () => import('./checks/ChecksScreen.vue'),
    },
    {
      path: '/settings',
      name: 'settings',
      meta: { title: '设置与备份' },
      component: () => import('./settings/SettingsScreen.vue'),
    },
    {
      path: '/help/:topic?/:section?',
      name: 'help',
      meta: { title: '帮助' },
      component: () => import('./help/HelpScreen.vue'),
      props: true,
    },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})
