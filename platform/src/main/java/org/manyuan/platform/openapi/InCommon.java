package org.manyuan.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** The token, the address, and what the whole is. */
final class InCommon implements OpenApiCustomizer {

    static final String TOKEN = "bearer";

    private static final String DESCRIPTION =
            "经网关访问,路径不变。日期为北京时间的 YYYY-MM-DD,金额单位万元,土地单位亩、开发区面积单位公顷。"
                    + "列表分页:page 从 0 起,size 至多 200。出错时答复 RFC 9457 problem+json,"
                    + "errors 列出每一处错误;Accept-Language: en 时为英文。"
                    + "答复可能增加新的可选字段。";

    private final String service;

    InCommon(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getInfo()
                .title("满园 " + service)
                .version("1")
                .description(DESCRIPTION)
                .contact(new Contact().name("满园维护者 Manyuan maintainers"));
        // whoever serves the description: the gateway, or the service itself
        api.setServers(List.of(new Server().url("/").description("提供本说明的地址")));
        api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("任一 OIDC 签发方的令牌;jurisdiction 为管辖范围,scope 为权限"));
    }
}
