package org.manyuan.bench.freshness;

import java.io.IOException;
import org.manyuan.bench.product.Product;
import org.manyuan.bench.product.Story;

/** Through POST: the event is acknowledged by its 201. */
final class PostedArrivals implements Arrivals {

    private final Product product;
    private final Story project;
    private int number;

    PostedArrivals(Product product, Story project) throws IOException, InterruptedException {
        this.product = product;
        this.project = project;
        product.post(project.registered());
        product.post(project.signed());
    }

    @Override
    public String zoneId() {
        return project.zoneId();
    }

    @Override
    public void next() throws IOException, InterruptedException {
        product.post(project.arrived(++number));
    }
}
