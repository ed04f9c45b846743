SwaggerUIBundle({
  dom_id: '#swagger-ui',
  deepLinking: true,
  layout: 'StandaloneLayout',
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  urls: [
    { name: '招商项目', url: '/api/openapi/project-service' },
    { name: '盘活处置与招商资源', url: '/api/openapi/investment-service' },
    { name: '开发区', url: '/api/openapi/zone-service' },
    { name: '统计分析', url: '/api/openapi/reporting-service' },
    { name: '网关与令牌', url: '/api/openapi/gateway' },
  ],
  validatorUrl: null,
});
