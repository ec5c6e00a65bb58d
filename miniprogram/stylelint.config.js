const tags = [
  'page', 'view', 'text', 'button', 'image', 'scroll-view', 'input', 'textarea', 'block', 'navigator', 'camera', 'canvas', 'switch', 'icon', 'label',
  'checkbox', 'checkbox-group', 'radio', 'picker', 'form', 'swiper', 'slot',
]

export default {
  extends: 'stylelint-config-standard',
  rules: {
    'unit-no-unknown': [true, { ignoreUnits: ['rpx'] }],
    'declaration-property-value-no-unknown': [true, { ignoreProperties: { '/.+/': ['/rpx/'] } }],
    'selector-type-no-unknown': [true, { ignoreTypes: tags }],
    'import-notation': null,
    // WeChat's compiler of 2020 does not know the newer ways to write colours.
    'color-function-notation': 'legacy',
    'color-function-alias-notation': null,
    'alpha-value-notation': 'number',
    'media-feature-range-notation': 'prefix',
    'custom-property-pattern': null,
    'selector-class-pattern': null,
    'declaration-block-single-line-max-declarations': null,
    'declaration-block-no-redundant-longhand-properties': [true, { ignoreShorthands: ['inset'] }],
    'keyframe-selector-notation': null,
    'at-rule-empty-line-before': null,
    'declaration-empty-line-before': null,
    'rule-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'no-descending-specificity': null,
  },
}
