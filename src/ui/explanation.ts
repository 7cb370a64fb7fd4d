/** The texts below the figure. No stronger than what holds. */
export const explanation = {
  title: 'What am I looking at?',
  paragraphs: [
    'The grey wash (on the line, the grey curve) is the data distribution p, with its modes numbered. Each lane trains one model q on it, live, in this browser. The coloured dots (on the line, the ticks and their histogram) are samples of the model, drawn with the same noise at every step, so that what moves is the model. A mode counts as captured when at least one of 2500 samples falls within 3 standard deviations of it; its bar shows how much of the model’s mass it gets, and the line across the bar how much it should get.',
    'Forward KL, KL(p‖q), charges heavily where p has mass and q has none: a model that cannot fit everything spreads out and covers. Reverse KL, KL(q‖p), charges heavily where q puts mass and p has none: such a model would rather stay on modes it can fit, and may drop others. Both are zero only at q = p. With enough capacity both have the same optimum, so the direction matters when the model cannot match p, or when training does not get there.',
    '“GAN = reverse KL, VAE = forward KL” is only roughly true. The usual (non-saturating) GAN descends a softened reverse KL, and that only at a perfect critic; the minimax GAN descends the Jensen–Shannon divergence; a VAE descends forward KL plus the gap of its encoder. An f-GAN descends a lower bound, which says little where the critic is weak.',
    'So the difference between two lanes shows their objectives and their training dynamics together. GANs drop modes for reasons beyond the choice of divergence: finite critics, few critic steps, a generator that chases the critic’s latest answer. Forward KL does not cure a GAN of it. And a VAE’s samples between modes come from its Gaussian decoder and a continuous map from one blob of codes, not from forward KL as such.',
    'One run is one seed. Press “10 seeds” before you believe a picture: ten runs that differ in nothing but their seed train side by side, and the spread between them is often larger than the difference between two methods. A run whose badge is filled captures every mode; click one to bring it to both large pictures.',
  ],
} as const

export const shortcutsText = {
  title: 'Keyboard shortcuts',
  note: 'They rest while you type in a field, and a focused button or slider keeps its own keys.',
} as const
