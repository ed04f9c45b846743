package org.manyuan.local.launch;

/** What the user reads when everything is up. */
final class SignIn {

    private SignIn() {}

    static String text(int port) {
        return """

        满园已启动：http://127.0.0.1:%1$d
        演示账号（client_id，密钥 = client_id + "-secret"）：
          demo-province            全省
          demo-city-360100         设区市（11 个设区市均有，按区划代码）
          demo-zone-G361027        开发区（99 个开发区均有，按开发区编号）
          demo-viewer              全省只读
        取令牌并查询（可直接粘贴）：
          TOKEN=$(curl -s -u demo-province:demo-province-secret -d grant_type=client_credentials http://127.0.0.1:%1$d/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
          curl -s -H "Authorization: Bearer $TOKEN" 'http://127.0.0.1:%1$d/api/reports/kpis?scope=province&year=2019'
        另开一个终端运行 ./manyuan demo 可载入四年演示数据；按 Ctrl-C 停止。
        """
                .formatted(port);
    }
}
