package org.manyuan.platform.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says of each operation how it may refuse. A status has one response for all operations, with the
 * problem types that come with it.
 */
final class Refusals implements OpenApiCustomizer {

    private static final Set<Integer> ANYWHERE = Set.of(400, 401, 403, 406, 429, 503);
    private static final Set<Integer> OF_A_RESOURCE = Set.of(404);
    private static final Set<Integer> OF_A_CHANGE = Set.of(404, 409, 413, 415, 422);
    private static final Set<Integer> OF_A_VERSION = Set.of(412, 428);
    private static final Map<Integer, String> HEADERS =
            Map.of(401, "WWW-Authenticate", 429, "Retry-After", 503, "Retry-After");

    private final Function<ProblemType, String> titles;

    /**
     * @param titles what a problem is called, for people
     */
    Refusals(Function<ProblemType, String> titles) {
        this.titles = titles;
    }

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach(api.getComponents()::addSchemas);
        Set<Integer> used = new TreeSet<>();
        for (var path : api.getPaths().entrySet()) {
            for (var operation : path.getValue().readOperationsMap().entrySet()) {
                Set<Integer> statuses =
                        statuses(path.getKey(), operation.getKey(), operation.getValue());
                refer(operation.getValue().getResponses(), statuses);
                used.addAll(statuses);
            }
        }
        used.forEach(status -> api.getComponents().addResponses(name(status), response(status)));
    }

    private static void refer(ApiResponses responses, Set<Integer> statuses) {
        for (int status : statuses) {
            responses.addApiResponse(String.valueOf(status), new ApiResponse().$ref(name(status)));
        }
    }

    /** An operation names itself what else it refuses: a status is enough. */
    private static Set<Integer> statuses(String path, HttpMethod method, Operation operation) {
        Set<Integer> statuses = new TreeSet<>(ANYWHERE);
        if (path.contains("{")) {
            statuses.addAll(OF_A_RESOURCE);
        }
        if (method != HttpMethod.GET) {
            statuses.addAll(OF_A_CHANGE);
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            statuses.addAll(OF_A_VERSION);
        }
        operation.getResponses().keySet().stream()
                .filter(named -> named.startsWith("4") || named.startsWith("5"))
                .map(Integer::valueOf)
                .forEach(statuses::add);
        return statuses;
    }

    private ApiResponse response(int status) {
        List<ProblemType> types =
                Arrays.stream(ProblemType.values())
                        .filter(type -> type.status() == status)
                        .toList();
        Schema<?> problem =
                new Schema<>()
                        .$ref("#/components/schemas/Problem")
                        .addProperty(
                                "type",
                                new StringSchema()
                                        ._enum(types.stream().map(ProblemType::urn).toList()));
        ApiResponse response =
                new ApiResponse()
                        .description(
                                types.stream()
                                        .map(type -> type.slug() + " " + titles.apply(type))
                                        .collect(Collectors.joining(";")))
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(problem)));
        String header = HEADERS.get(status);
        if (header != null) {
            response.addHeaderObject(
                    header,
                    new Header()
                            .description(status == 401 ? "须出示的令牌种类" : "几秒后可重试")
                            .required(true)
                            .schema(new StringSchema()));
        }
        return response;
    }

    private static String name(int status) {
        return "Refused" + status;
    }
}
