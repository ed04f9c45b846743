const names = {
  'zone-service': '开发区',
  'project-service': '招商项目',
  'investment-service': '盘活处置与招商资源',
  'reporting-service': '统计分析',
};

document.getElementById('token').textContent =
  `curl -u demo-province:demo-province-secret \\
  -d grant_type=client_credentials ${location.origin}/oauth2/token`;

async function showServices() {
  const list = document.getElementById('services');
  try {
    const services = await (await fetch('/services')).json();
    list.replaceChildren(...Object.entries(services).map(([service, status]) => {
      const item = document.createElement('li');
      item.className = status.toLowerCase();
      item.textContent = `${names[service] ?? service}：${status === 'UP' ? '正常' : '暂不可用'}`;
      return item;
    }));
  } catch {
    list.textContent = '暂时无法查询。';
  }
}

showServices();
setInterval(showServices, 10000);
