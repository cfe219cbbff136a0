/** Wires the rooms together and starts the app. */
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './ui/routes'
import './ui/style/tokens.css'
import './ui/style/screen.css'
import './ui/style/print.css'

createApp(App).use(createPinia()).use(router).mount('#app')
